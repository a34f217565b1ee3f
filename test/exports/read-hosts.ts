import { everybody, halves, ports, type ReadRule } from "./read-words.ts";

const fromRestore = (text: string): ReadRule[] =>
  [
    ...text.matchAll(
      /^(iptables|ip6tables) filter -A FTP_PASSIVE (?:-s (\S+) )?-p tcp -m multiport --dports (\S+) -j ACCEPT$/gm,
    ),
  ].map(([, tool, source = tool === "iptables" ? "any4" : "any6", list = ""]) => {
    if (ports(list, ":", ",").reduce((sum, [a, b]) => sum + (a === b ? 1 : 2), 0) > 15)
      throw new Error("more than 15 multiport slots");
    return { sources: [source], ports: ports(list, ":", ",") };
  });

/** Readers of host firewalls. */
export const hostReaders: Record<string, (text: string) => ReadRule[]> = {
  nftables: (text) =>
    [...text.matchAll(/^(?:ip6? saddr (?:\{ (.*?) \}|(\S+)) )?tcp dport \{ (.*) \} accept$/gm)].map(
      ([, many, one, list = ""]) => ({
        sources: many?.split(", ") ?? (one === undefined ? everybody : [one]),
        ports: ports(list, "-", ", "),
      }),
    ),
  iptables: fromRestore,
  ufw: (text) =>
    [
      ...text.matchAll(
        /^ufw allow proto tcp from (\S+) to any port (\S+) comment 'ftp-passive-plan'$/gm,
      ),
    ].map(([, source = "", list = ""]) => ({
      sources: source === "any" ? everybody : [source],
      ports: ports(list, ":", ","),
    })),
  firewalld: (text) =>
    [
      ...text.matchAll(
        /^rule(?: family="ipv[46]" source address="(\S+)")? port port="(\S+)" protocol="tcp" accept$/gm,
      ),
    ].map(([, source, list = ""]) => ({
      sources: source === undefined ? everybody : [source],
      ports: ports(list, "-", ","),
    })),
  shorewall: (text) =>
    halves(text, "new6() {").flatMap((half, index) =>
      [...half.matchAll(/^ACCEPT \$net(?::(\S+))? \\\$FW tcp (\S+)$/gm)].map(
        ([, source, list = ""]) => ({
          sources: [source?.replaceAll(/[[\]]/g, "") ?? (index === 0 ? "any4" : "any6")],
          ports: ports(list, ":", ","),
        }),
      ),
    ),
  pf: (text) => {
    const table = /^table <ftp_clients> \{ (.*) \}$/m.exec(text)?.[1];
    const list = /^ftp_ports = "\{ (.*) \}"$/m.exec(text)?.[1] ?? "";
    const from = /^pass in quick proto tcp from (\S+) to \(self\) port \$ftp_ports /m.exec(
      text,
    )?.[1];
    return [
      {
        ports: ports(list, ":", " "),
        sources: from === "any" ? everybody : (table ?? "").split(" "),
      },
    ];
  },
  ipfw: (text) =>
    [
      ...text.matchAll(
        /^add 2100 set 21 allow tcp from (\S+) to (me6?) (\S+) setup keep-state \/\/ ftp-passive$/gm,
      ),
    ].map(([, source = "", me, list = ""]) => ({
      sources: [source === "any" ? `any${me === "me" ? 4 : 6}` : source],
      ports: ports(list, "-", ","),
    })),
  "windows-powershell": (text) => {
    const value = (name: string) =>
      new RegExp(`-${name} (.*?)(?: \`)?$`, "m").exec(text)?.[1] ?? "";
    const strings = (list: string) =>
      list.split(", ").map((item) => item.replace(/^'(.*)'$/, "$1"));
    const sources = value("RemoteAddress");
    return [
      {
        ports: strings(value("LocalPort")).flatMap((range) => ports(range, "-", ",")),
        sources: sources === "Any" ? everybody : strings(sources),
      },
    ];
  },
  "windows-netsh": (text) =>
    [
      ...text.matchAll(
        /add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=(\S+) remoteip=(\S+)$/gm,
      ),
    ].map(([, list = "", from = ""]) => ({
      ports: ports(list, "-", ","),
      sources: from === "any" ? everybody : from.split(","),
    })),
};
