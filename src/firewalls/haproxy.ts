import { defineExport } from "./define-export.ts";
import { deviceNotes, deviceParts } from "./destinations.ts";
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
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      "# The server must announce this proxy's public address (pasv_address); one listening socket a port.",
      "frontend ftp_passive",
      "    mode tcp",
      "    timeout client 1h",
      ...rules.ports.flatMap((range) =>
        parts.map(({ family }) =>
          family === 4
            ? `    bind 0.0.0.0:${rangeText(range)}`
            : `    bind :::${rangeText(range)} v6only`,
        ),
      ),
      ...(rules.anyone
        ? []
        : [
            ...parts.flatMap(({ sources }) =>
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
      `    server ftp1 ${parts[0]?.inside}`,
    ].join("\n");
  },
  where: "In /etc/haproxy/haproxy.cfg after your own sections.",
  check: "haproxy -c -f /etc/haproxy/haproxy.cfg",
  apply: "systemctl reload haproxy",
  undo: "remove both sections and reload",
  verified: "parsed",
  translates: true,
  source: "HAProxy configuration manual 2.6: bind, server, acl src",
});
