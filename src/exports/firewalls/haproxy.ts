import { proxyCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { proxyParts } from "./kit/destinations.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import type { PortRange } from "../../scenario/types.ts";

/** A server line without a port keeps the port that the client asked for; its check asks the control port. */
export const haproxy = defineExport({
  id: "haproxy",
  cost: proxyCost,
  name: "HAProxy",
  group: "Platform",
  file: "ftp-passive-haproxy.cfg",
  favourite: false,
  comment: "#",
  longLines: true,
  proxies: true,
  spreads: true,
  body: (rules) => {
    const { notes, servers } = proxyParts(rules);
    const check = `check port ${rules.control[0]}`;
    const several = servers.length > 1;
    const control = rules.control.map((port) => ({ first: port, last: port }));
    return [
      ...notes.map((note) => `# ${note}`),
      "# Each port is one listening socket.",
      ...frontend("ftp_passive", several ? control : rules.ports, "ftp_servers", rules),
      "",
      "backend ftp_servers",
      "    mode tcp",
      ...(several ? ["    balance source"] : []),
      "    timeout connect 10s",
      "    timeout server 1h",
      ...servers.map(({ address }, index) => `    server ftp${index + 1} ${address} ${check}`),
      // A slice goes to its own node.
      ...(several ? servers : []).flatMap(({ address, passive }, index) => [
        "",
        ...frontend(`ftp_passive_${index + 1}`, [passive], `ftp_node_${index + 1}`, rules),
        "",
        `backend ftp_node_${index + 1}`,
        "    mode tcp",
        "    timeout connect 10s",
        "    timeout server 1h",
        `    server ftp${index + 1} ${address} ${check}`,
      ]),
    ].join("\n");
  },
  where:
    "In /etc/haproxy/haproxy.cfg, after your own sections. With SELinux, also run setsebool -P haproxy_connect_any 1.",
  check: "haproxy -c -f /etc/haproxy/haproxy.cfg",
  apply: "systemctl reload haproxy",
  undo: "remove these sections, then reload",
  verified: "parsed",
  translates: false,
  source: "HAProxy configuration manual 2.6: bind, server, check port, acl src, balance source",
});

function frontend(name: string, ports: readonly PortRange[], backend: string, rules: Rules) {
  const { clients } = proxyParts(rules);
  return [
    `frontend ${name}`,
    "    mode tcp",
    "    timeout client 1h",
    ...ports.flatMap((range) =>
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
    `    default_backend ${backend}`,
  ];
}
