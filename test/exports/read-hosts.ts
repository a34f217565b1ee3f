import { all, everybody, halves, ports, type ReadRule } from "./read-words.ts";

const fromRestore = (text: string): ReadRule[] =>
  halves(text, "ip6tables-restore").flatMap((half, index) =>
    [
      ...half.matchAll(
        /^-A FTP_PASSIVE (?:-s (\S+) )?-p tcp -m multiport --dports (\S+) .*-j ACCEPT$/gm,
      ),
    ].map(([, source = index === 0 ? "any4" : "any6", list = ""]) => {
      if (ports(list, ":", ",").reduce((sum, [a, b]) => sum + (a === b ? 1 : 2), 0) > 15)
        throw new Error("more than 15 multiport slots");
      return { sources: [source], ports: ports(list, ":", ",") };
    }),
  );

/** Readers of host firewalls. */
export const hostReaders: Record<string, (text: string) => ReadRule[]> = {
  nftables: (text) => {
    const list = /^define ftp_ports = \{ (.*) \}$/m.exec(text)?.[1] ?? "";
    return all(
      text,
      /^insert rule inet filter input (.*)tcp dport \$ftp_ports ct state new accept comment "ftp-passive"$/gm,
    ).map((match) => {
      const networks = /^ip6? saddr (?:\{ (.*) \}|(\S+)) $/.exec(match);
      return {
        sources: networks ? (networks[1] ?? networks[2] ?? "").split(", ") : everybody,
        ports: ports(list, "-", ", "),
      };
    });
  },
  iptables: fromRestore,
  ufw: (text) => {
    const list = /^ports=(.*)$/m.exec(text)?.[1] ?? "";
    const opened = list.split("|").flatMap((group) => ports(group.replace(/\/tcp$/, ""), ":", ","));
    const sources = all(text, /^ufw allow from (\S+) to any app FTP-Passive /gm);
    return [{ ports: opened, sources: /^ufw allow FTP-Passive/m.test(text) ? everybody : sources }];
  },
  firewalld: (text) => [
    {
      ports: all(text, /--add-port=(\S+)\/tcp$/gm).flatMap((range) => ports(range, "-", ",")),
      sources: /--add-service=ftp-passive$/m.test(text)
        ? everybody
        : all(text, /source address="(\S+)" service name="ftp-passive" accept'$/gm),
    },
  ],
  shorewall: (text) =>
    halves(text, "cat > /etc/shorewall6/").flatMap((half, index) =>
      [...half.matchAll(/^ACCEPT net(?::(\S+))? \$FW tcp (\S+)$/gm)].map(
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
