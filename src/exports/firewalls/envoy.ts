import { proxyCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { proxyParts } from "./kit/destinations.ts";
import { eachPort } from "./kit/each-port.ts";

/** A listener and a cluster a port: Envoy has no ranges. A connection that no filter chain matches is closed. */
export const envoy = defineExport({
  id: "envoy",
  cost: proxyCost,
  name: "Envoy",
  group: "Platform",
  file: "ftp-passive-envoy.yaml",
  favourite: false,
  comment: "#",
  longLines: true,
  proxies: true,
  spreads: true,
  body: (rules) => {
    const { clients, notes } = proxyParts(rules);
    const ports = eachPort(rules, "Envoy");
    const anywhere = clients.map(({ family }) => (family === 4 ? "0.0.0.0" : "::"));
    const prefixes = clients.flatMap(({ sources }) => sources.map((source) => source.split("/")));
    return [
      ...notes.map((note) => `# ${note}`),
      `# Cost: ${ports.length} ports need ${ports.length} listeners and clusters, and each worker keeps a socket for each`,
      "static_resources:",
      "  listeners:",
      ...ports.flatMap(({ port }) => [
        `    - name: "ftp-${port}"`,
        "      address:",
        ...anywhere.flatMap((address, index) => [
          ...(index === 1 ? ["      additional_addresses:", "        - address:"] : []),
          `${index === 1 ? "            " : "        "}socket_address: { address: "${address}", port_value: ${port} }`,
        ]),
        "      filter_chains:",
        ...(rules.anyone
          ? ["        - filters:"]
          : [
              "        - filter_chain_match:",
              "            source_prefix_ranges:",
              ...prefixes.map(
                ([prefix, length]) =>
                  `              - { address_prefix: "${prefix}", prefix_len: ${length} }`,
              ),
              "          filters:",
            ]),
        "            - name: envoy.filters.network.tcp_proxy",
        "              typed_config:",
        '                "@type": type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy',
        `                stat_prefix: "ftp_${port}"`,
        `                cluster: "ftp-${port}"`,
        "                idle_timeout: 3600s",
      ]),
      "  clusters:",
      ...ports.flatMap(({ port, addresses }) => [
        `    - name: "ftp-${port}"`,
        "      connect_timeout: 10s",
        "      type: STATIC",
        "      load_assignment:",
        `        cluster_name: "ftp-${port}"`,
        "        endpoints:",
        "          - lb_endpoints:",
        ...addresses.flatMap((address) => [
          "              - endpoint:",
          "                  address:",
          `                    socket_address: { address: "${address.replaceAll(/[[\]]/g, "")}", port_value: ${port} }`,
        ]),
      ]),
    ].join("\n");
  },
  where:
    "Add the listeners and clusters to yours in the bootstrap file, or use them as LDS and CDS files. In a container, publish every port as well.",
  check: "envoy --mode validate -c FILE",
  apply: "systemctl restart envoy",
  undo: "remove the listeners and clusters, then restart",
  verified: "documented",
  translates: false,
  source:
    "Envoy v3 API reference: Listener, FilterChainMatch.source_prefix_ranges, TcpProxy, Cluster, Listener.additional_addresses (1.23)",
});
