import { all, everybody, ports, type ReadRule } from "./read-words.ts";

/** Steps through menus: each value stands on a line of its own below its step, ports and networks alike. */
const menu =
  (separator = "-") =>
  (text: string): ReadRule[] => [
    {
      ports: all(text, /^ {2}([\d,:-]+)$/gm).flatMap((list) => ports(list, separator, ",")),
      sources: /^ {2}any$/m.test(text) ? everybody : all(text, /^ {2}(\S+\/\d+)$/gm),
    },
  ];

const pairs = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((each) => each.slice(1));

/** Readers of products that are set in menus, by an API or in a configuration of their own. */
export const menuReaders: Record<string, (text: string) => ReadRule[]> = {
  synology: menu(),
  qnap: menu(),
  unifi: menu(),
  sonicwall: menu(),
  sophos: menu(":"),
  watchguard: menu(),
  edgeos: (text) =>
    ([4, 6] as const)
      .map((family) => {
        const list = family === 4 ? "name WAN_IN" : "ipv6-name WANv6_IN";
        const used = text.includes(`set firewall ${list} rule 2100 action accept`);
        const limited = new RegExp(`set firewall ${list} rule 2100 source group`).test(text);
        const group =
          family === 4 ? "network-group FTP-CLIENTS" : "ipv6-network-group FTP-CLIENTS-V6";
        return {
          ports: all(text, /^set firewall group port-group FTP-PASSIVE port (\S+)$/gm).flatMap(
            (range) => ports(range, "-", ","),
          ),
          sources: limited
            ? all(text, new RegExp(`^set firewall group ${group} network (\\S+)$`, "gm"))
            : [`any${family}`],
          used,
        };
      })
      .filter(({ used }) => used),
  checkpoint: (text) => [
    {
      ports: all(text, /^must add service-tcp name \S+ port (\S+) set-if-exists true$/gm).flatMap(
        (range) => ports(range, "-", ","),
      ),
      sources: /^must add access-rule .* source Any /m.test(text)
        ? everybody
        : pairs(text, /^must add network name \S+ subnet (\S+) mask-length (\d+) /gm).map((parts) =>
            parts.join("/"),
          ),
    },
  ],
  opnsense: (text) => {
    const calls = all(text, /^(?:alias|filter|d_nat)\/add_(?:item|rule) (\{.*\})$/gm).map(
      (body) =>
        JSON.parse(body) as { alias?: Record<string, string>; rule?: Record<string, string> },
    );
    const aliases = Object.fromEntries(
      calls.flatMap(({ alias }) => (alias ? [[alias["name"], alias["content"]!.split("\n")]] : [])),
    );
    return calls.flatMap(({ rule }) =>
      rule === undefined
        ? []
        : [
            {
              ports: aliases[rule["destination_port"]!]!.flatMap((range: string) =>
                ports(range, ":", ","),
              ),
              sources:
                rule["source_net"] === "any"
                  ? [`any${rule["ipprotocol"] === "inet" ? 4 : 6}`]
                  : aliases[rule["source_net"]!]!,
            },
          ],
    );
  },
  "pfsense-xml": (text) => {
    const aliases = Object.fromEntries(
      pairs(text, /<name>(\S+)<\/name>\s+<type>\S+<\/type>\s+<address>([^<]*)<\/address>/g).map(
        ([name = "", values = ""]) => [name, values.split(" ")],
      ),
    );
    return [...(text.split("<filter>")[1] ?? "").matchAll(/<rule>([^]*?)<\/rule>/g)].map(
      ([, rule = ""]) => {
        const from = /<source><address>(\S+)<\/address><\/source>/.exec(rule)?.[1];
        const six = rule.includes("<ipprotocol>inet6<");
        return {
          ports: aliases["ftp_ports"]!.flatMap((range: string) => ports(range, ":", ",")),
          sources: from === undefined ? [`any${six ? 6 : 4}`] : aliases[from]!,
        };
      },
    );
  },
  csf: (text) => {
    const open = /^open=(\S+)$/m.exec(text)?.[1];
    if (open !== undefined) return [{ sources: everybody, ports: ports(open, ":", ",") }];
    return pairs(text, /^tcp\|in\|d=(\S+)\|s=(\S+)$/gm).map(([range = "", source = ""]) => ({
      sources: [source],
      ports: ports(range, "_", ","),
    }));
  },
  nixos: (text) => {
    const open = pairs(text, /\{ from = (\d+); to = (\d+); \}/g);
    if (open.length > 0)
      return [
        {
          sources: everybody,
          ports: open.map(([from, to]): [number, number] => [Number(from), Number(to)]),
        },
      ];
    const nft = pairs(text, /ip6? saddr \{ (.*) \} tcp dport \{ (.*) \} accept/g).map(
      ([from = "", list = ""]) => ({ sources: from.split(", "), ports: ports(list, "-", ", ") }),
    );
    const tables = pairs(text, /tables -A nixos-fw -s (\S+) .*--dports (\S+) -j/g).map(
      ([source = "", list = ""]) => ({ sources: [source], ports: ports(list, ":", ",") }),
    );
    // Whichever backend is in use: both must say the same, so what only one of them says shows as a difference.
    const sum = (rules: ReadRule[]) =>
      rules
        .flatMap(({ sources }) => sources)
        .toSorted()
        .join();
    const unique = [...new Map(tables.map((rule) => [rule.sources[0], rule])).values()];
    if (sum(nft) !== sum(unique)) throw new Error("the two backends differ");
    return tables;
  },
  proxmox: (text) =>
    pairs(text, /^IN ACCEPT -source (\S+) -p tcp -dport (\S+) -log nolog$/gm).map(
      ([source = "", list = ""]) => ({ sources: [source], ports: ports(list, ":", ",") }),
    ),
};
