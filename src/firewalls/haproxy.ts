import { defineExport } from "./define-export.ts";
import { proxyParts } from "./destinations.ts";
import { rangeText } from "./rules.ts";

/** A server line without a port keeps the port that the client asked for. */
export const haproxy = defineExport({
  id: "haproxy",
  name: "HAProxy",
  group: "Platform",
  file: "ftp-passive-haproxy.cfg",
  favourite: false,
  comment: "#",
  longLines: true,
  proxies: true,
  body: (rules) => {
    const { clients, server, notes } = proxyParts(rules);
    return [
      ...notes.map((note) => `# ${note}`),
      "# One listening socket a port.",
      "frontend ftp_passive",
      "    mode tcp",
      "    timeout client 1h",
      ...rules.ports.flatMap((range) =>
        clients.map(({ family }) =>
          family === 4
            ? `    bind 0.0.0.0:${rangeText(range)}`
            : `    bind :::${rangeText(range)} v6only`,
        ),
      ),
      ...(rules.anyone
        ? []
        : [
            ...clients.flatMap(({ sources }) =>
              sources.map((source) => `    acl ftp_clients src ${source}`),
            ),
            "    tcp-request connection reject unless ftp_clients",
          ]),
      "    default_backend ftp_servers",
      "",
      "backend ftp_servers",
      "    mode tcp",
      "    timeout connect 10s",
      "    timeout server 1h",
      `    server ftp1 ${server}`,
    ].join("\n");
  },
  where: "In /etc/haproxy/haproxy.cfg after your own sections.",
  check: "haproxy -c -f /etc/haproxy/haproxy.cfg",
  apply: "systemctl reload haproxy",
  undo: "remove both sections and reload",
  verified: "parsed",
  translates: false,
  source: "HAProxy configuration manual 2.6: bind, server, acl src",
});
