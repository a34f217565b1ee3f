import { proxyCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { proxyParts } from "./kit/destinations.ts";
import { eachPort } from "./kit/each-port.ts";

/** An entry point, a router and a service a port: Traefik has no ranges, and entry points count at its start only. */
export const traefik = defineExport({
  id: "traefik",
  cost: proxyCost,
  name: "Traefik",
  group: "Platform",
  file: "ftp-passive-traefik.yaml",
  favourite: false,
  comment: "#",
  longLines: true,
  proxies: true,
  spreads: true,
  body: (rules) => {
    const { clients, notes } = proxyParts(rules);
    const ports = eachPort(rules, "Traefik");
    return [
      ...notes.map((note) => `# ${note}`),
      `# Cost: ${ports.length} ports need ${ports.length} entry points, routers and services, and a restart at every change`,
      "# For the static configuration, traefik.yaml:",
      "entryPoints:",
      ...ports.flatMap(({ port }) => [`  ftp-${port}:`, `    address: ":${port}/tcp"`]),
      "---",
      "# For the dynamic configuration, a file of its own:",
      "tcp:",
      ...(rules.anyone
        ? []
        : [
            "  middlewares:",
            "    ftp-clients:",
            "      ipAllowList:",
            "        sourceRange:",
            ...clients.flatMap(({ sources }) => sources.map((source) => `          - "${source}"`)),
          ]),
      "  routers:",
      ...ports.flatMap(({ port }) => [
        `    ftp-${port}:`,
        `      entryPoints: ["ftp-${port}"]`,
        '      rule: "HostSNI(`*`)"',
        `      service: "ftp-${port}"`,
        ...(rules.anyone ? [] : ['      middlewares: ["ftp-clients"]']),
      ]),
      "  services:",
      ...ports.flatMap(({ port, addresses }) => [
        `    ftp-${port}:`,
        "      loadBalancer:",
        "        servers:",
        ...addresses.map((address) => `          - address: "${address}:${port}"`),
      ]),
    ].join("\n");
  },
  where:
    "Two documents for two files: the first goes into the static configuration, the second into the dynamic one. In a container, publish every port as well. Other clients are let in and hung up on.",
  check: "journalctl -u traefik: the log names what Traefik refused when it started",
  apply: "systemctl restart traefik",
  undo: "remove both parts, then restart",
  verified: "documented",
  translates: false,
  source: "Traefik 3 documentation: entry points, TCP routers, services, ipAllowList",
});
