import { read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const tunables = "vsftpd 3.0.5 tunables.c, lines 239-256";

/** vsftpd: nine blind draws, a listener that stays until the transfer is over, a refusal that ends the session. */
export const vsftpd: ServerFacts = {
  id: "vsftpd",
  name: "vsftpd",
  system: "linux",
  versions: "3.0.2 to 3.0.5 (the function is the same in all of them)",
  summary:
    "Tries nine ports at random. All nine busy: the session ends. A port is held from PASV until the transfer is over.",
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
  capNames: { sessions: "max_clients", address: "max_per_ip" },
  maxSessions: read(2000, `${tunables}: max_clients 2000 (the manual page says 0)`),
  maxSessionsPerAddress: read(50, `${tunables}: max_per_ip 50 (the manual page says 0)`),
  idleSeconds: run(300, `${tunables}: idle_session_timeout; seen at 300 s`),
  stallSeconds: read(300, `${tunables}: data_connection_timeout`),
  defaultRange: read(
    { first: 5001, last: 65535 },
    `${tunables}: pasv_min_port 5001, pasv_max_port 0, read as 65535`,
  ),
  rangeNote:
    "Both ends are included. A pasv_min_port of 1024 or less is ignored. So is a pasv_max_port below pasv_min_port: the range then runs to 65535.",
  whenFullUsersSee: run(
    "500 OOPS: vsf_sysutil_bind, and the session is gone; other sessions go on",
    "Seen on the wire with vsftpd 3.0.3, followed by 500 OOPS: priv_sock_get_int",
  ),
  whenFullLogLine: run(
    null,
    "vsftpd 3.0.3 with log_ftp_protocol=YES: three refused clients left PASV or EPSV in the log and then nothing; the reply went to the wire only",
  ),
};
