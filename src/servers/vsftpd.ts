import { splitControlPorts } from "./tls.ts";
import { configuration, title } from "./configuration.ts";
import type { CheckedInput } from "./configuration.ts";
import { read, run } from "./sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const tunables = "vsftpd 3.0.5 tunables.c, lines 239-256";

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
        `# An instance of its own for port ${other}: the same file with listen_port=${other}`,
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
          `# YES takes clients that resume the control session: ${tls.resumed ? "all of these do" : "not all of these do"}`,
          `require_ssl_reuse=${yes(tls.resumed)}`,
        ]),
    ...(implicit
      ? [
          "# Implicit TLS takes an instance of its own: the same file with implicit_ssl=YES, listen_port=990",
        ]
      : []),
  ];
}

/** vsftpd: nine blind draws, a listener that stays until the transfer is over, a refusal that ends the session. */
export const vsftpd: ServerFacts = {
  id: "vsftpd",
  name: "vsftpd",
  system: "linux",
  versions: "3.0.2 to 3.0.5 (the function is the same in all of them)",
  summary:
    "Nine random tries per request, then it ends the session; a port is held from PASV until the transfer is over.",
  ports: {
    pick: run(
      "random-draws",
      "vsftpd 3.0.5 privops.c vsf_privop_pasv_listen(): draws with replacement; 2,000 draws of 3.0.3 fit a uniform pick",
    ),
    attempts: run(
      9,
      "privops.c: bind_retries = 10, decremented before the first try; strace of 20 refused PASVs: 9 binds each",
    ),
    exclusive: run(
      "port",
      "Binds the control connection's local address; with 10 ports, 10 stalled downloads and no more, whatever the clients' addresses",
    ),
    holdUntil: run(
      "transfer-end",
      "postlogin.c: pasv_cleanup() runs after 226; the port was seen in LISTEN during the transfer and gone after it",
    ),
    acceptsOn: run(
      "command",
      "sysutil accept runs inside RETR, STOR and LIST only; a connected client without a command stayed in the backlog",
    ),
    reusesAddress: run(
      true,
      "privops.c line 162 sets SO_REUSEADDR before bind; 23,708 downloads in 20 s over 5 ports with no refusal",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(
      null,
      "No timer of its own: an unused listener lived until the session's 300 s idle time-out; a new PASV closes it",
    ),
    whenFull: run(
      "close-session",
      "privops.c line 186 die(): 500 OOPS: vsf_sysutil_bind, then the control connection closes",
    ),
    portsPerSession: run(null, "10 sessions held 10 of 10 ports in five runs"),
    lastPortUnused: read(false, "privops.c: the upper bound is included in the draw"),
    leaks: run(null, "Two PASVs in a row, five runs: the first port was let go"),
    uploadEndRoundTrips: run(
      1,
      "Uploads held their port a round trip longer than the transfer, four clients over 0.2 s; probably close() waits for the last acknowledgement",
    ),
    tlsDownloadEndRoundTrips: run(
      2,
      "FTPS downloads held their port two round trips longer over 0.2 s; probably it waits for the client's close_notify",
    ),
  },
  maxSessions: read(2000, `${tunables}: max_clients 2000 (the manual page says 0)`),
  maxSessionsPerAddress: read(50, `${tunables}: max_per_ip 50 (the manual page says 0)`),
  idleSeconds: run(300, `${tunables}: idle_session_timeout; seen at 300 s`),
  stallSeconds: read(300, `${tunables}: data_connection_timeout`),
  defaultRange: read(
    { first: 5001, last: 65535 },
    `${tunables}: pasv_min_port 5001, pasv_max_port 0, read as 65535`,
  ),
  rangeNote:
    "Both ends are included. A pasv_min_port of 1024 or less is ignored. A pasv_max_port below pasv_min_port is ignored as well: the range then runs to 65535.",
  whenFullUsersSee: run(
    "500 OOPS: vsf_sysutil_bind, and the session is gone; other sessions go on",
    "Seen on the wire with vsftpd 3.0.3, followed by 500 OOPS: priv_sock_get_int",
  ),
  whenFullLogLine: run(
    null,
    "vsftpd 3.0.3 with log_ftp_protocol=YES: three refused clients left PASV or EPSV in the log and then nothing; the reply went to the wire only",
  ),
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
  configuration: configuration({
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
  }),
};
