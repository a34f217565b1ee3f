import { defineExport } from "./define-export.ts";
import { proxyParts } from "./destinations.ts";
import { rangeText } from "./rules.ts";

/** `$server_port` sends each connection to the port that the client asked for. */
export const nginxStream = defineExport({
  id: "nginx-stream",
  name: "nginx stream",
  group: "Platform",
  file: "ftp-passive-nginx.conf",
  favourite: false,
  comment: "#",
  longLines: true,
  proxies: true,
  body: (rules) => {
    const { clients, server, notes } = proxyParts(rules);
    return [
      ...notes.map((note) => `# ${note}`),
      "# worker_connections must exceed the ports.",
      "stream {",
      "    server {",
      ...rules.ports.flatMap((range) =>
        clients.map(
          ({ family }) => `        listen ${family === 4 ? "" : "[::]:"}${rangeText(range)};`,
        ),
      ),
      ...(rules.anyone
        ? []
        : [
            ...clients.flatMap(({ sources }) =>
              sources.map((source) => `        allow ${source};`),
            ),
            "        deny all;",
          ]),
      "        proxy_timeout 1h;",
      `        proxy_pass ${server}:$server_port;`,
      "    }",
      "}",
    ].join("\n");
  },
  where:
    "At the top level of /etc/nginx/nginx.conf (not inside http); the stream module must be loaded.",
  check: "nginx -t",
  apply: "nginx -s reload",
  undo: "remove the block and reload",
  verified: "parsed",
  translates: false,
  source: "nginx documentation: ngx_stream_core_module, ngx_stream_access_module",
});
