import { read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const start = "aioftp 0.28 server.py _start_passive_server()";

const seen = "aioftp 0.21.4 with ten ports";

/** aioftp: one port a session, from its first PASV to its end; a session that finds none is ended. */
export const aioftp: ServerFacts = {
  id: "aioftp",
  name: "aioftp (Python)",
  system: "linux",
  versions: "0.21.4 run, 0.28 of 2026-08 read",
  summary:
    "Takes the lowest free port at a session's first PASV. The session keeps that port until it ends. A session that finds none is closed.",
  ports: {
    pick: run("lowest", `${seen}: 0, 1, 2 and so on; a queue ordered by number`),
    attempts: read(null, `${start}: the whole list once`),
    exclusive: run("port", `${seen}: ten stalled downloads and no more`),
    holdUntil: run(
      "next-pasv-or-quit",
      `${seen}: in LISTEN after the 226, the same port at the next PASV, gone with the session`,
    ),
    acceptsOn: run("connect", `${seen}: the event loop accepts before the transfer command`),
    reusesAddress: read(true, "asyncio.start_server(): SO_REUSEADDR on Unix"),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(null, `${seen}: no timer on the listener; it goes with the session`),
    whenFull: run("close-session", `${seen}: 421 no free ports, and the session is closed`),
    portsPerSession: read(null, "One port for each session that has asked, and no cap on logins"),
    lastPortUnused: run(false, `${seen}: the tenth session got the tenth port`),
    leaks: run(null, `${seen}: none by repeated PASV, abort or an unused port`),
  },
  maxSessions: read(0, "maximum_connections is None; users may have caps of their own"),
  maxSessionsPerAddress: read(0, "No cap per address"),
  idleSeconds: read(0, "idle_timeout is None"),
  stallSeconds: read(0, "socket_timeout is None"),
  defaultRange: read(null, "data_ports is None: the kernel picks"),
  rangeNote:
    "Python's range() excludes its end, so the text names one more than the last port. A client that has asked once keeps a port while it is logged in, though idle.",
  whenFullUsersSee: run("421 no free ports, and the session is closed", seen),
  whenFullLogLine: run("no free ports", "The text of the reply"),
};
