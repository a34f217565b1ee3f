import { all, everybody, ports, type ReadRule } from "./read-words.ts";

const strings = (list = "") => all(list, /"([^"]+)"/g);
const pairs = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((each) => each.slice(1));

/** Readers of Terraform files, proxies of one listener a port, and the first boot of a machine. */
export const terraformReaders: Record<string, (text: string) => ReadRule[]> = {
  "azure-terraform": (text) =>
    pairs(
      text,
      /source_address_prefixes += \[(.*)\]\n(?:.*\n)*?.*destination_port_ranges += \[(.*)\]/g,
    ).map(([from, list]) => ({
      sources: strings(from),
      ports: strings(list).flatMap((range) => ports(range, "-", ",")),
    })),
  "hetzner-terraform": (text) =>
    pairs(text, / port +=\s"(\S+)"\n +source_ips += \[(.*)\]/g).map(([range = "", from]) => ({
      sources: strings(from),
      ports: ports(range, "-", ","),
    })),
  "digitalocean-terraform": (text) =>
    pairs(text, / port_range +=\s"(\S+)"\n +source_addresses += \[(.*)\]/g).map(
      ([range = "", from]) => ({ sources: strings(from), ports: ports(range, "-", ",") }),
    ),
  "oci-terraform": (text) =>
    pairs(text, /= \{ from = (\d+), to = (\d+), cidr = "(\S+)" \}$/gm).map(
      ([from, to, cidr = ""]) => ({
        sources: [cidr],
        ports: [[Number(from), Number(to)]],
      }),
    ),
  traefik: (text) => {
    // An entry point that no router names, or a router to another port, would be a fault.
    const entries = all(text, /^ {4}address: ":(\d+)\/tcp"$/gm);
    const routers = all(text, /^ {6}entryPoints: \["ftp-(\d+)"\]$/gm);
    const servers = all(text, /^ {10}- address: "\S+:(\d+)"$/gm);
    if (entries.join() !== routers.join() || entries.join() !== [...new Set(servers)].join())
      throw new Error("entry points, routers and services differ");
    const from = all(text, /^ {10}- "(\S+\/\d+)"$/gm);
    const limited = all(text, /^( {6}middlewares: \["ftp-clients"\])$/gm).length;
    if (limited !== 0 && limited !== routers.length) throw new Error("a router is open");
    return [
      {
        sources: limited === 0 ? everybody : from,
        ports: entries.map((port): [number, number] => [Number(port), Number(port)]),
      },
    ];
  },
  envoy: (text) =>
    text
      .split(/^ {2}clusters:$/m)[0]!
      .split(/^ {4}- name: "ftp-\d+"$/m)
      .slice(1)
      .map((listener) => {
        const port = Number(/port_value: (\d+)/.exec(listener)?.[1]);
        const from = pairs(listener, /address_prefix: "(\S+)", prefix_len: (\d+)/g);
        return {
          sources: from.length === 0 ? everybody : from.map((parts) => parts.join("/")),
          ports: [[port, port]] as [number, number][],
        };
      }),
  "cloud-init": (text) =>
    pairs(text, /ufw allow proto tcp from (\S+) to any port (\S+) comment/g).map(
      ([source = "", list = ""]) => ({
        sources: source === "any" ? everybody : [source],
        ports: ports(list, ":", ","),
      }),
    ),
};
