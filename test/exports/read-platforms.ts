import { all, everybody, halves, ports, type ReadRule } from "./read-words.ts";

const jsonRow = (row: string): ReadRule => {
  const [rule] = JSON.parse(row);
  const options = rule.tcpOptions?.destinationPortRange;
  return {
    sources: [rule.source ?? rule.IpRanges?.[0].CidrIp ?? rule.Ipv6Ranges?.[0].CidrIpv6],
    ports: [[rule.FromPort ?? options.min, rule.ToPort ?? options.max]],
  };
};

/** Readers of clouds, containers, proxies and automation. */
export const platformReaders: Record<string, (text: string) => ReadRule[]> = {
  "aws-terraform": (text) =>
    [...text.matchAll(/^ {4}"\S+ \S+" += \{ from = (\d+), to = (\d+), cidr = "(\S+)" \}$/gm)].map(
      ([, from, to, source = ""]) => ({ sources: [source], ports: [[Number(from), Number(to)]] }),
    ),
  "aws-nlb": (text) => [
    {
      sources: everybody,
      // Terraform's range() leaves its end out.
      ports: [...text.matchAll(/range\((\d+), (\d+)\)/g)].map(([, from, to]): [number, number] => [
        Number(from),
        Number(to) - 1,
      ]),
    },
  ],
  "aws-cli": (text) => all(text, /^(\[\{"IpProtocol".*\])$/gm).map(jsonRow),
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
    [
      ...text.matchAll(/^--direction in --protocol tcp --port (\S+)((?: --source-ips \S+)+)$/gm),
    ].map(([, list = "", from = ""]) => ({
      sources: from.split(" --source-ips ").slice(1),
      ports: ports(list, "-", ","),
    })),
  digitalocean: (text) =>
    [...text.matchAll(/^protocol:tcp,ports:([^,]+)((?:,address:[^,"]+)+)$/gm)].map(
      ([, list = "", from = ""]) => ({
        sources: from.split(",address:").slice(1),
        ports: ports(list, "-", ","),
      }),
    ),
  oci: (text) => all(text, /--security-rules '(.*)'$/gm).map(jsonRow),
  "docker-compose": (text) => published(text, /^ {6}- "(\S+)"$/gm),
  "docker-run": (text) => published(text, /^ {2}--publish (\S+) \\$/gm),
  "docker-user": (text) =>
    halves(text, "new6() {").map((half, index) => {
      const closed = all(
        half,
        /^-I PREROUTING 1 ! -i lo -p tcp --syn -m addrtype --dst-type LOCAL -m multiport --dports (\S+) -j FTP_DOCKER$/gm,
      );
      const drops = /^-A FTP_DOCKER -j DROP$/m.test(half);
      // Without a drop nothing is closed: what Docker publishes is open to all.
      return {
        sources: drops
          ? all(half, /^-A FTP_DOCKER -s (\S+) -j RETURN$/gm)
          : [`any${index === 0 ? 4 : 6}`],
        ports: closed.flatMap((list) => ports(list, ":", ",")),
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
