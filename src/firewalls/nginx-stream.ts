import { defineExport } from "./define-export.ts";
import { deviceNotes, deviceParts } from "./destinations.ts";
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
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      "# The server must announce this proxy's public address (pasv_address); worker_connections must exceed the ports.",
      "stream {",
      "    server {",
      ...rules.ports.flatMap((range) =>
        parts.map(
          ({ family }) => `        listen ${family === 4 ? "" : "[::]:"}${rangeText(range)};`,
        ),
      ),
      ...(rules.anyone
        ? []
        : [
            ...parts.flatMap(({ sources }) => sources.map((source) => `        allow ${source};`)),
            "        deny all;",
          ]),
      "        proxy_timeout 1h;",
      `        proxy_pass ${bracketed(parts[0]?.inside ?? "")}:$server_port;`,
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
  translates: true,
  source: "nginx documentation: ngx_stream_core_module, ngx_stream_access_module",
});

function bracketed(address: string) {
  return address.includes(":") ? `[${address}]` : address;
}
