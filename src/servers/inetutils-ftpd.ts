import { assumed, read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const source = "GNU inetutils 2.4 ftpd.c passive(), line 1958";

/** GNU inetutils ftpd: no range of its own, the kernel picks an ephemeral port. */
export const inetutilsFtpd: ServerFacts = {
  id: "inetutils-ftpd",
  name: "GNU inetutils ftpd",
  system: "linux",
  versions: "2.4",
  summary:
    "Has no range of its own: the kernel picks a port. Each PASV of a session keeps one until the session ends, unless it is used.",
  ports: {
    pick: read("shuffle", `${source}: binds port 0, the kernel picks`),
    attempts: read(null, `${source}: the kernel goes through its range until a port is free`),
    exclusive: run("port", `${source}: binds the local address, whoever the client is`),
    holdUntil: run("accept", "The listener was gone right after accept()"),
    acceptsOn: read("command", "accept() runs under an alarm at the transfer command"),
    reusesAddress: read(
      false,
      `${source}: no SO_REUSEADDR; the kernel avoids ports with connections`,
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(null, "No timer: held until the session's end"),
    whenFull: run("refuse", "The eleventh PASV on ten ports got 425; the session lives"),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(false, "The kernel's range includes both ends"),
    activeUsesRange: run(
      true,
      "Ten stalled PORT downloads had their source ports in the range, all ten; the eleventh got no connection, and a PASV meanwhile 425",
    ),
    leaks: run(null, "An old port came back 0.0 s after its session's end: a process each"),
  },
  maxSessions: read(0, "No cap of its own; inetd may have one"),
  maxSessionsPerAddress: read(0, "No cap of its own; inetd may have one"),
  idleSeconds: read(900, "ftpd.c timeout, option -t: 900 s"),
  stallSeconds: assumed(
    900,
    "Taken as the idle time-out; no timer of its own on a running transfer was found",
  ),
  defaultRange: read(
    { first: 32768, last: 60999 },
    "Linux net.ipv4.ip_local_port_range: 32768 to 60999",
  ),
  rangeNote:
    "The range is the host's ephemeral range: every outgoing connection of the host draws from it.",
  whenFullUsersSee: read("425 Can't open passive connection: and the system's words", source),
  whenFullLogLine: read("Can't open passive connection", source),
};
