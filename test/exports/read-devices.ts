import { all, everybody, halves, network, ports, type ReadRule } from "./read-words.ts";

/** Readers of firewalls and routers in front of the server. */
export const deviceReaders: Record<string, (text: string) => ReadRule[]> = {
  "cisco-asa": (text) => [
    {
      ports: [
        ...all(text, /^ port-object eq (.*)$/gm),
        ...all(text, /^ port-object range (.*)$/gm),
      ].flatMap((range) => ports(range, " ", ",")),
      sources: [
        ...all(text, /^ network-object (.*)$/gm).map((source) => network(source)),
        ...all(text, /^access-list outside_in extended permit tcp (any[46]) host/gm),
      ],
    },
  ],
  "cisco-ios": (text) =>
    halves(text, "ipv6 access-list").flatMap((half, index) =>
      [
        ...half.matchAll(/^ permit tcp (any|\S+\/\d+|[\d.]+ [\d.]+) host \S+ (?:eq|range) (.*)$/gm),
      ].map(([, source = "", range = ""]) => ({
        sources: [source === "any" ? `any${index === 0 ? 4 : 6}` : network(source, true)],
        ports: ports(range, " ", ","),
      })),
    ),
  fortigate: (text) => [
    {
      ports: all(text, /^ +set tcp-portrange (.*)$/gm).flatMap((list) => ports(list, "-", " ")),
      sources: [
        ...all(text, /edit "ftp-client-v4-\d+"\n +set subnet (.*)$/gm).map((source) =>
          network(source),
        ),
        ...all(text, /edit "ftp-client-v6-\d+"\n +set ip6 (.*)$/gm),
      ],
    },
  ],
  "palo-alto": (text) => [
    {
      ports: all(text, /^set service ftp-passive protocol tcp port (\S+)$/gm).flatMap((list) =>
        ports(list, "-", ","),
      ),
      sources: all(text, /^set address ftp-client-\d+ ip-netmask (\S+)$/gm),
    },
  ],
  "juniper-srx": (text) => [
    {
      ports: all(text, /^set applications application \S+ destination-port (.*)$/gm).flatMap(
        (range) => ports(range, "-", ","),
      ),
      sources: all(text, /^set security address-book global address ftp-client-\d+ (\S+)$/gm),
    },
  ],
  mikrotik: (text) =>
    halves(text, "/ipv6 ").map((half) => ({
      sources: all(half, /address-list add list=ftp-clients address=(\S+) /g),
      ports: all(half, /filter add chain=forward .* dst-port=(\S+) connection-state=new/g).flatMap(
        (list) => ports(list, "-", ","),
      ),
    })),
  pfsense: (text) => [
    {
      ports: all(text, /^  (\d+(?::\d+)?)$/gm).flatMap((range) => ports(range, ":", ",")),
      sources: /source any,/.test(text) ? everybody : all(text, /^  (\S+\/\d+)$/gm),
    },
  ],
  vyos: (text) => [
    {
      ports: all(text, /^set firewall group port-group FTP-PASSIVE port (\S+)$/gm).flatMap(
        (range) => ports(range, "-", ","),
      ),
      sources: all(
        text,
        /^set firewall group (?:ipv6-)?network-group FTP-CLIENTS network (\S+)$/gm,
      ),
    },
  ],
  openwrt: (text) =>
    all(text.replaceAll(/ \\\n +/g, " "), /^section ftp_passive_\d+ rule (.*)$/gm).map((words) => ({
      ports: all(words, / dest_port='(.*?)'/g).flatMap((list) => ports(list, "-", " ")),
      sources: all(words, / \+src_ip='(\S+)'/g),
    })),
};
