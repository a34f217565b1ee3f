import { assumed, documented, read } from "../scenario/sourced.ts";
import { freebsdTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const source = "FreeBSD 14 libexec/ftpd/ftpd.c";

/** FreeBSD's ftpd: the kernel picks from the high range, which the whole host shares. */
export const freebsdFtpd: ServerFacts = {
  id: "freebsd-ftpd",
  name: "FreeBSD ftpd",
  system: "freebsd",
  versions: "FreeBSD 14; left the base system in 15",
  summary:
    "The kernel picks any free port of the high range. It is free again as soon as the transfer command finds the client connected.",
  ports: {
    pick: read(
      "scan-up",
      `${source} passive() binds port 0 with IP_PORTRANGE_HIGH; sys/netinet/in_pcb.c in_pcb_lport(): a random start, then upwards with wrap`,
    ),
    attempts: read(null, "sys/netinet/in_pcb.c in_pcb_lport(): one full circle"),
    exclusive: read("port", `${source}: binds the local address, whoever the client is`),
    holdUntil: read("accept", `${source} dataconn(): closes the listener after accept()`),
    acceptsOn: read("command", `${source} dataconn() runs at the transfer command`),
    reusesAddress: read(true, `${source} passive(): SO_REUSEADDR before bind`),
    timeWaitSeconds: freebsdTimeWait,
    unusedSeconds: read(null, "No timer before the transfer command; the next PASV closes it"),
    whenFull: read("refuse", `${source}: 425, the session lives`),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(
      false,
      "sys/netinet/in_pcb.c in_pcb_lport(): wraps after the last port, not before it",
    ),
    leaks: read(null, `${source} passive() closes the old listener; a process for each session`),
  },
  maxSessions: assumed(0, "No cap of its own; inetd may have one"),
  maxSessionsPerAddress: assumed(0, "No cap of its own; inetd may have one"),
  idleSeconds: documented(900, "ftpd(8): -t, 15 minutes by default"),
  stallSeconds: assumed(
    900,
    "Taken as the idle time-out; no timer of its own on a running transfer was found",
  ),
  defaultRange: read(
    { first: 49152, last: 65535 },
    "net.inet.ip.portrange.hifirst and hilast; -U switches to the default range",
  ),
  rangeNote:
    "The range belongs to the whole host: every program that asks for a high port draws from it.",
  whenFullUsersSee: read("425 Can't open passive connection: and the system's words", source),
  whenFullLogLine: read("Can't open passive connection", source),
};
