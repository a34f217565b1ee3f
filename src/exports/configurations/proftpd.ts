import { splitControlPorts, type TlsWish } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { read, run } from "../../scenario/sourced.ts";

function rangeLines({ first, last }: CheckedInput): string[] {
  if (first < last) return [`PassivePorts ${first} ${last}`];
  return [
    "# ProFTPD refuses a range of one port: in PassivePorts the first must be below the last.",
  ];
}

function capLine(directive: string, most: number): string {
  return `${directive} ${most === 0 ? "none" : most}`;
}

function controlLines({ controlPorts, tls }: CheckedInput): string[] {
  const { explicit, implicit } = splitControlPorts(controlPorts);
  const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
  const secure = tls === null ? [] : tlsLines(tls);
  return [
    ...(port === 21 ? [] : [`Port ${port}`]),
    ...more.map(
      (other) => `# For port ${other}, add a <VirtualHost> with Port ${other} and the same lines`,
    ),
    ...secure,
    ...(implicit
      ? [
          "# For implicit TLS, add a <VirtualHost> with Port 990, the same lines and TLSOptions UseImplicitSSL",
        ]
      : []),
  ];
}

function tlsLines({ minimum, required, resumed }: TlsWish): string[] {
  return [
    "# On Debian, mod_tls is in proftpd-mod-crypto and is loaded in modules.conf",
    "<IfModule mod_tls.c>",
    "  TLSEngine on",
    `  TLSRequired ${required ? "on" : "off"}`,
    `  TLSProtocol ${minimum === "1.3" ? "TLSv1.3" : "TLSv1.2 TLSv1.3"}`,
    "  TLSRSACertificateFile /etc/ssl/certs/ftp.pem",
    "  TLSRSACertificateKeyFile /etc/ssl/private/ftp.key",
    ...(resumed ? [] : ["  TLSOptions NoSessionReuseRequired"]),
    "</IfModule>",
  ];
}

/** How ProFTPD is given its range, caps, address and TLS. */
export const proftpdConfiguration = configuration({
  file: "/etc/proftpd/proftpd.conf",
  lines: (input) => [
    `# ${title("ProFTPD", input)}`,
    ...rangeLines(input),
    ...(input.address === null ? [] : [`MasqueradeAddress ${input.address.text}`]),
    capLine("MaxClients", input.maxSessions),
    capLine("MaxClientsPerHost", input.maxSessionsPerAddress),
    ...controlLines(input),
  ],
  check: "proftpd -t -c /etc/proftpd/proftpd.conf",
  reload: "systemctl reload proftpd  # or SIGHUP to the first process",
  source:
    "ProFTPD directive reference: PassivePorts, MasqueradeAddress, MaxClients, MaxClientsPerHost; proftpd -t of 1.3.8 found no fault in this text",
  verified: true,
  timeouts: [
    {
      name: "TimeoutNoTransfer",
      value: read(
        "300 s without a transfer end the session with 421 and a hint to check PassivePorts",
        "noxfer_timeout_cb(); not seen within 330 s under the Debian sample file",
      ),
    },
    {
      name: "TimeoutIdle",
      value: read("600 s without a command end the session", "ProFTPD source"),
    },
    {
      name: "TimeoutStalled",
      value: read("3600 s: the only timer armed while it waits for the client", "src/data.c"),
    },
    {
      name: "bind and listen race",
      value: run(
        "Two sessions that bind one port at the same instant: one gets 425 PASV: Address already in use",
        "33 failed listen() calls matched 33 replies of 425 in a traced run of five hammering clients",
      ),
    },
  ],
});
