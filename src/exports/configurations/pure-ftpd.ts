import { splitControlPorts } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { run } from "../../scenario/sourced.ts";

function addressLines({ address }: CheckedInput): string[] {
  if (address === null) return [];
  if (address.kind === "ipv6")
    return ["# ForcePassiveIP accepts no IPv6 address: the server would answer PASV with 425"];
  return [`ForcePassiveIP ${address.text}`];
}

function capLines({ ports, maxSessions, maxSessionsPerAddress }: CheckedInput): string[] {
  const most = Math.floor(ports / 2);
  const clients = maxSessions === 0 ? most : Math.min(maxSessions, most);
  const wanted = maxSessions === 0 ? "" : `; ${maxSessions} were wanted`;
  const perAddress =
    maxSessionsPerAddress === 0 ? [] : [`MaxClientsPerIP ${maxSessionsPerAddress}`];
  return [
    `# ${ports} ports serve at most ${most} sessions, whatever is written here${clients === maxSessions ? "" : wanted}`,
    `MaxClientsNumber ${Math.max(clients, 1)}`,
    ...perAddress,
  ];
}

function debianCommand(setting: string): string {
  const [, name, value] = /^(\S+) (.*)$/.exec(setting) ?? [];
  return `# echo '${value}' > /etc/pure-ftpd/conf/${name}`;
}

function controlLines({ controlPorts, tls }: CheckedInput): string[] {
  const { explicit, implicit } = splitControlPorts(controlPorts);
  const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
  return [
    ...(port === 21 ? [] : [`Bind ,${port}`]),
    ...more.map(
      (other) => `# Port ${other} needs an instance of its own: the same file with Bind ,${other}`,
    ),
    ...(tls === null
      ? []
      : [
          `# ${tls.required ? "3 = refuse plain sessions and plain data" : "1 = accept both"}; certificate and key together in /etc/ssl/private/pure-ftpd.pem`,
          `TLS ${tls.required ? 3 : 1}`,
          `# The oldest version, TLS ${tls.minimum}, is set by OpenSSL: MinProtocol in /etc/ssl/openssl.cnf`,
          "TLSCipherSuite HIGH",
          "# Session resumption is not required, unless it was built with ONLY_ACCEPT_REUSED_SSL_SESSIONS",
        ]),
    ...(implicit
      ? ["# Pure-FTPd has no implicit TLS: put a TLS proxy (stunnel) on 990, or close it"]
      : []),
  ];
}

/** How Pure-FTPd is given its range, caps, address and TLS. */
export const pureFtpdConfiguration = configuration({
  file: "/etc/pure-ftpd/pure-ftpd.conf",
  lines: (input) => {
    const settings = [
      `PassivePortRange ${input.first} ${input.last}`,
      ...addressLines(input),
      ...capLines(input),
      ...controlLines(input),
    ];
    return [
      `# ${title("Pure-FTPd", input)}`,
      ...settings,
      "# Debian's service never reads this file. There each setting is a file of its own, written by these commands:",
      ...settings.filter((line) => !line.startsWith("#")).map(debianCommand),
    ];
  },
  check: "pure-ftpd has no check of its own; it refuses to start on an impossible range",
  reload: "systemctl restart pure-ftpd",
  source:
    "pure-ftpd.conf.in; pure-ftpd(8); run with 1.0.50: of ten ports and 100 clients wanted, the sixth login met 421",
  verified: true,
  timeouts: [
    {
      name: "MaxIdleTime",
      value: run(
        "15 minutes without a command: 421 Timeout",
        "DEFAULT_IDLE; seen at 60 s with -I 1",
      ),
    },
    {
      name: "bind and listen race",
      value: run(
        "Two sessions that bind one port at the same instant: one gets 425",
        "20 failed listen() calls matched 20 replies of 425 in a traced run",
      ),
    },
  ],
});
