import { splitControlPorts } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { read, run } from "../../scenario/sourced.ts";
import { tunables } from "../../servers/vsftpd.ts";

function addressLines({ address }: CheckedInput): string[] {
  if (address === null) return [];
  if (address.kind === "ipv6")
    return ["# EPSV announces no address, so IPv6 needs no pasv_address"];
  const resolve = address.kind === "name" ? ["pasv_addr_resolve=YES"] : [];
  return [
    `pasv_address=${address.text}`,
    ...resolve,
    // Seen with 3.0.3: "227 Entering Passive Mode (0,0,0,0,103,137)" on an IPv4 connection to a listener on [::]
    "# With listen_ipv6=YES (Debian's default) PASV would announce 0.0.0.0 instead: IPv6 needs an instance",
    "# of its own, without pasv_address. Under inetd leave the next two lines out.",
    "listen=YES",
    "listen_ipv6=NO",
  ];
}

/** An instance listens on one port; 3.0.3 knows no setting for a single version, and stops at a name it does not know. */
function controlLines({ controlPorts, tls }: CheckedInput): string[] {
  const { explicit, implicit } = splitControlPorts(controlPorts);
  const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
  const yes = (is: boolean) => (is ? "YES" : "NO");
  return [
    ...(port === 21 ? [] : [`listen_port=${port}`]),
    ...more.map(
      (other) =>
        `# Port ${other} needs an instance of its own: the same file with listen_port=${other}`,
    ),
    ...(tls === null
      ? []
      : [
          "ssl_enable=YES",
          "rsa_cert_file=/etc/ssl/certs/ftp.pem",
          "rsa_private_key_file=/etc/ssl/private/ftp.key",
          `force_local_logins_ssl=${yes(tls.required)}`,
          `force_local_data_ssl=${yes(tls.required)}`,
          "ssl_sslv2=NO",
          "ssl_sslv3=NO",
          `# The oldest version, TLS ${tls.minimum}, is set by OpenSSL: MinProtocol in /etc/ssl/openssl.cnf`,
          `# YES accepts only clients that resume the control session: ${tls.resumed ? "all of these do" : "not all of these do"}`,
          `require_ssl_reuse=${yes(tls.resumed)}`,
        ]),
    ...(implicit
      ? [
          "# Implicit TLS needs an instance of its own: the same file with implicit_ssl=YES, listen_port=990",
        ]
      : []),
  ];
}

/** How vsftpd is given its range, caps, address and TLS. */
export const vsftpdConfiguration = configuration({
  file: "/etc/vsftpd.conf",
  lines: (input) => [
    `# ${title("vsftpd", input)}`,
    "# Red Hat and its relatives keep this file in /etc/vsftpd/vsftpd.conf.",
    "pasv_enable=YES",
    `pasv_min_port=${input.first}`,
    `pasv_max_port=${input.last}`,
    ...addressLines(input),
    "# 0 = unlimited",
    `max_clients=${input.maxSessions}`,
    `max_per_ip=${input.maxSessionsPerAddress}`,
    ...controlLines(input),
  ],
  check:
    "timeout 2 vsftpd /etc/vsftpd.conf -obackground=NO -olisten=YES -olisten_ipv6=NO -olisten_address=127.0.0.1 -olisten_port=2121; echo $?  # 124 = read without fault, 2 = fault",
  reload: "systemctl reload vsftpd  # or SIGHUP; new sessions only",
  source:
    "vsftpd.conf(5); tunables.c; standalone.c handle_sighup(); this text was read by vsftpd 3.0.3 without fault, and a misspelt name was not",
  verified: true,
  timeouts: [
    {
      name: "accept_timeout",
      value: run(
        "60 s after the transfer command without a connection: 425, the session lives",
        `${tunables}; seen at 60 s, and at 5 s when set to 5`,
      ),
    },
    {
      name: "idle_session_timeout",
      value: run("300 s without a command: 421 and the session ends", `${tunables}; seen at 300 s`),
    },
    {
      name: "data_connection_timeout",
      value: read("300 s without progress on a transfer end it", tunables),
    },
  ],
});
