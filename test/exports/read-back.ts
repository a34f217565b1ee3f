/**
 * The second reader: takes the text of an export apart again, with no code in common with the one that wrote it, and
 * says which sources reach which ports. Written from the targets' own documentation of their syntax.
 */
export interface ReadRule {
  /** Networks as written; "any4", "any6" for everybody of a family. */
  sources: string[];
  /** Inclusive port ranges. */
  ports: [number, number][];
}

const everybody = ["any4", "any6"];

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** "21,26500:26603" with the separators of the target; anything else in it is a defect. */
function ports(list: string, range: string, comma: RegExp | string): [number, number][] {
  return list
    .split(comma)
    .filter((item) => item !== "")
    .map((item): [number, number] => {
      const [first = "", last = first, ...rest] = item.split(range);
      if (!/^[0-9]+$/.test(first) || !/^[0-9]+$/.test(last) || rest.length > 0)
        throw new Error(`"${item}" is no port`);
      return [Number(first), Number(last)];
    });
}

function maskedNetwork(text: string, inverted = false) {
  const [address = "", mask = ""] = text.split(" ");
  const bits = mask.split(".").map((part) => (inverted ? 255 - Number(part) : Number(part)));
  return `${address}/${
    bits
      .map((part) => part.toString(2))
      .join("")
      .replaceAll("0", "").length
  }`;
}

/** The parts of a text that belong to IPv4 and to IPv6, cut before a word that begins the second. */
function halves(text: string, second: string): [string, string] {
  const at = text.indexOf(second);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

const jsonRow = (row: string): ReadRule => {
  const [rule] = JSON.parse(row);
  const options = rule.tcpOptions?.destinationPortRange;
  return {
    sources: [rule.source ?? rule.IpRanges?.[0].CidrIp ?? rule.Ipv6Ranges?.[0].CidrIpv6],
    ports: [[rule.FromPort ?? options.min, rule.ToPort ?? options.max]],
  };
};

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

/** One reader per export id. */
export const readers: Record<string, (text: string) => ReadRule[]> = {
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
  "cisco-asa": (text) => [
    {
      ports: [
        ...all(text, /^ port-object eq (.*)$/gm),
        ...all(text, /^ port-object range (.*)$/gm),
      ].flatMap((range) => ports(range, " ", ",")),
      sources: all(text, /^ network-object (.*)$/gm).map((source) =>
        source.includes(" ") ? maskedNetwork(source) : source,
      ),
    },
  ],
  "cisco-ios": (text) =>
    halves(text, "ipv6 access-list").flatMap((half, index) =>
      [
        ...half.matchAll(/^ permit tcp (any|\S+\/\d+|[\d.]+ [\d.]+) host \S+ (?:eq|range) (.*)$/gm),
      ].map(([, source = "", range = ""]) => ({
        sources: [
          source === "any"
            ? `any${index === 0 ? 4 : 6}`
            : source.includes(" ")
              ? maskedNetwork(source, true)
              : source,
        ],
        ports: ports(range, " ", ","),
      })),
    ),
  fortigate: (text) => [
    {
      ports: all(text, /^ +set tcp-portrange (.*)$/gm).flatMap((list) => ports(list, "-", " ")),
      sources: [
        ...all(text, /edit "ftp-client-v4-\d+"\n +set subnet (.*)$/gm).map((source) =>
          maskedNetwork(source),
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
    text
      .split(/^uci set firewall\.ftp_passive_\d+=rule$/m)
      .slice(1)
      .map((section) => ({
        ports: all(section, /\.dest_port='(.*)'$/gm).flatMap((list) => ports(list, "-", " ")),
        sources: all(section, /^uci add_list firewall\.ftp_passive_\d+\.src_ip='(\S+)'$/gm),
      })),
  "aws-terraform": (text) =>
    [...text.matchAll(/^ {4}"\S+ \S+" = \{ from = (\d+), to = (\d+), cidr = "(\S+)" \}$/gm)].map(
      ([, from, to, source = ""]) => ({ sources: [source], ports: [[Number(from), Number(to)]] }),
    ),
  "aws-cli": (text) => all(text, /^allow '(.*)'$/gm).map(jsonRow),
  "aws-cloudformation": (text) =>
    [...text.matchAll(/FromPort: (\d+)\n +ToPort: (\d+)\n +CidrIp(?:v6)?: "(\S+)"$/gm)].map(
      ([, from, to, source = ""]) => ({ sources: [source], ports: [[Number(from), Number(to)]] }),
    ),
  "azure-cli": (text) =>
    [
      ...text.matchAll(
        /--source-address-prefixes (.*?) --source-port-ranges '\*' \\\n.*--destination-port-ranges (.*)$/gm,
      ),
    ].map(([, from = "", list = ""]) => ({
      sources: from.split(" "),
      ports: ports(list, "-", " "),
    })),
  "azure-bicep": (text) =>
    [
      ...text.matchAll(
        /sourceAddressPrefixes: \[([^\]]*)\][^\]]*destinationPortRanges: \[([^\]]*)\]/g,
      ),
    ].map(([, from = "", list = ""]) => ({
      sources: all(from, /'(\S+)'/g),
      ports: all(list, /'(\S+)'/g).flatMap((range) => ports(range, "-", ",")),
    })),
  gcloud: (text) =>
    [...text.matchAll(/^rule ftp-passive-ipv[46] (\S+) (\S+)$/gm)].map(
      ([, list = "", from = ""]) => ({
        sources: from.split(","),
        ports: list.split(",").flatMap((item) => ports(item.replace(/^tcp:/, ""), "-", ",")),
      }),
    ),
  "google-terraform": (text) =>
    [
      ...text.matchAll(
        /source_ranges = \[(.*)\]\n\n +allow \{\n +protocol = "tcp"\n +ports +=\s\[(.*)\]/g,
      ),
    ].map(([, from = "", list = ""]) => ({
      sources: all(from, /"(\S+?)"/g),
      ports: all(list, /"(\S+?)"/g).flatMap((range) => ports(range, "-", ",")),
    })),
  hetzner: (text) =>
    [...text.matchAll(/--direction in --protocol tcp --port (\S+) --source-ips (\S+) /g)].map(
      ([, list = "", from = ""]) => ({
        sources: from.split(","),
        ports: ports(list, "-", ","),
      }),
    ),
  digitalocean: (text) =>
    [...text.matchAll(/--inbound-rules "protocol:tcp,ports:([^,]+)((?:,address:[^,"]+)+)"$/gm)].map(
      ([, list = "", from = ""]) => ({
        sources: from.split(",address:").slice(1),
        ports: ports(list, "-", ","),
      }),
    ),
  oci: (text) => all(text, /--security-rules '(.*)'$/gm).map(jsonRow),
  "docker-compose": (text) => published(text, /^ {6}- "(\S+)"$/gm),
  "docker-run": (text) => published(text, /^ {2}--publish (\S+) \\$/gm),
  "docker-user": (text) =>
    halves(text, "ip6tables-restore").map((half, index) => {
      const drops = all(
        half,
        /--ctdir ORIGINAL --ctorigdstport (\S+) -m comment --comment ftp-passive -j DROP$/gm,
      );
      // Without a drop nothing is closed: what Docker publishes is open to all.
      return {
        sources:
          drops.length === 0
            ? [`any${index === 0 ? 4 : 6}`]
            : all(half, /^-A FTP_DOCKER -s (\S+) -j RETURN$/gm),
        ports: drops.flatMap((range) => ports(range, ":", ",")),
      };
    }),
  "kubernetes-policy": (text) => [
    {
      sources: all(text, /^ +cidr: "(\S+)"$/gm),
      ports: [...text.matchAll(/- protocol: TCP\n +port: (\d+)(?:\n +endPort: (\d+))?/g)].map(
        ([, first, last = first]): [number, number] => [Number(first), Number(last)],
      ),
    },
  ],
  "kubernetes-service": (text) => {
    const from = all(text, /^ {4}- "(\S+)"$/gm);
    return [
      {
        sources: from.length === 0 ? everybody : from,
        ports: all(text, /^ {6}port: (\d+)$/gm).map((port): [number, number] => [
          Number(port),
          Number(port),
        ]),
      },
    ];
  },
  haproxy: (text) =>
    proxied(text, /^ +bind (?:0\.0\.0\.0|::):(\S+)/gm, /^ +acl ftp_clients src (\S+)$/gm),
  "nginx-stream": (text) =>
    proxied(text, /^ +listen (?:\[::\]:)?([\d-]+);$/gm, /^ +allow (\S+);$/gm),
  ansible: (text) => [
    {
      sources: all(text, /^ {6}- "(\S+\/\d+)"$/gm),
      ports: all(
        /ftp_ports_ufw:\n([^_]*)\n {4}ftp_ports_firewalld/.exec(text)?.[1] ?? "",
        /"(\S+)"/g,
      ).flatMap((range) => ports(range, ":", ",")),
    },
  ],
};

/** Exports that name ports only, with the reader of those. */
export const portReaders: Record<string, (text: string) => [number, number][]> = {
  sysctl: (text) =>
    ports(/^net\.ipv4\.ip_local_reserved_ports = (.*)$/m.exec(text)?.[1] ?? "", "-", ","),
  selinux: (text) =>
    all(text, /^semanage port -a -t ftp_port_t -p tcp (\S+) \|\|/gm).flatMap((range) =>
      ports(range, "-", ","),
    ),
};

function published(text: string, pattern: RegExp): ReadRule[] {
  const pairs = all(text, pattern).map((pair) => pair.split(":"));
  if (pairs.some(([outside, inside]) => outside !== inside)) throw new Error("a port is moved");
  return [{ sources: everybody, ports: pairs.flatMap(([range = ""]) => ports(range, "-", ",")) }];
}

function proxied(text: string, listens: RegExp, allows: RegExp): ReadRule[] {
  const from = all(text, allows);
  const closed = /reject unless ftp_clients|deny all;/.test(text);
  return [
    {
      sources: closed ? from : everybody,
      ports: all(text, listens).flatMap((range) => ports(range, "-", ",")),
    },
  ];
}
