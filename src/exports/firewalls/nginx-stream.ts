import { proxyCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { proxyParts } from "./kit/destinations.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import type { PortRange } from "../../scenario/types.ts";

/** `$server_port` sends each connection to the port that the client asked for. */
export const nginxStream = defineExport({
  id: "nginx-stream",
  cost: proxyCost,
  name: "nginx stream",
  group: "Platform",
  file: "ftp-passive-nginx.conf",
  favourite: false,
  comment: "#",
  longLines: true,
  proxies: true,
  spreads: true,
  body: (rules) => {
    const { notes, servers } = proxyParts(rules);
    return [
      ...notes.map((note) => `# ${note}`),
      "# worker_connections must exceed the number of ports.",
      "# Other clients are let in and hung up on: the port answers them, but sends nothing.",
      "stream {",
      ...(servers.length === 1
        ? server(rules, rules.ports, `${servers[0]?.address}:$server_port`)
        : [
            ...rules.control.flatMap((port) => [
              `    upstream ftp_control_${port} {`,
              "        hash $remote_addr consistent;",
              ...servers.map(({ address }) => `        server ${address}:${port};`),
              "    }",
              ...server(rules, [{ first: port, last: port }], `ftp_control_${port}`),
            ]),
            // A slice goes to its own node.
            ...servers.flatMap(({ address, passive }) =>
              server(rules, [passive], `${address}:$server_port`),
            ),
          ]),
      "}",
    ].join("\n");
  },
  where:
    "At the top level of /etc/nginx/nginx.conf, not inside http. If there is a stream block already, put the inner blocks into that one: nginx refuses two. The stream module must be loaded. With SELinux, label the ports for nginx as well (semanage port, type http_port_t).",
  check: "nginx -t",
  apply: "nginx -s reload",
  undo: "remove the block, then reload",
  verified: "parsed",
  translates: false,
  source:
    "nginx documentation: ngx_stream_core_module, ngx_stream_access_module, ngx_stream_upstream_module",
});

function server(rules: Rules, ports: readonly PortRange[], target: string) {
  const { clients } = proxyParts(rules);
  return [
    "    server {",
    ...ports.flatMap((range) =>
      clients.map(
        ({ family }) => `        listen ${family === 4 ? "" : "[::]:"}${rangeText(range)};`,
      ),
    ),
    ...(rules.anyone
      ? []
      : [
          ...clients.flatMap(({ sources }) => sources.map((source) => `        allow ${source};`)),
          "        deny all;",
        ]),
    "        proxy_timeout 1h;",
    `        proxy_pass ${target};`,
    "    }",
  ];
}
