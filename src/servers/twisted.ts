import { read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read, and what the configuration knows. */
export const ftp = "Twisted src/twisted/protocols/ftp.py";

/** Where these facts were read. */
export const seen = "Twisted 22.4.0 with ten ports";

/** Twisted: the lowest free port, kept after the transfer until the next PASV or the end of the session. */
export const twisted: ServerFacts = {
  id: "twisted",
  name: "Twisted (Python)",
  system: "linux",
  versions: "22.4.0 run, 24.10 read",
  summary:
    "Takes the lowest free port. A session keeps it until its next PASV or its end. A session that was refused once is refused for ever.",
  ports: {
    pick: run("lowest", `${seen}: 0, 1, 2 and so on`),
    attempts: read(null, `${ftp} getDTPPort(): one pass over the whole range`),
    exclusive: run("port", `${seen}: ten stalled downloads and no more`),
    holdUntil: run(
      "next-pasv-or-quit",
      `${seen}: in LISTEN during the transfer and after the 226, gone at the next PASV or with the session`,
    ),
    acceptsOn: read("connect", `${ftp}: the event loop accepts at once`),
    reusesAddress: read(true, "Twisted's listenTCP() sets SO_REUSEADDR on Unix"),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(
      null,
      `${seen}: after 10 s an error, but the listener stays until the next PASV or the session's end`,
    ),
    whenFull: run(
      "refuse",
      `${seen}: 550, and the session lives; every further PASV of that session met 550 as well, also with free ports`,
    ),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: run(false, `${seen}: the tenth session got the tenth port`),
    leaks: run(
      null,
      `${seen}: a port whose session had ended was free again after 10 s; none was lost until the restart`,
    ),
  },
  maxSessions: read(0, "LimitTotalConnectionsFactory.connectionLimit is None"),
  maxSessionsPerAddress: read(0, "No cap per address"),
  idleSeconds: read(600, `${ftp} FTPFactory.timeOut = 600`),
  stallSeconds: read(0, `${ftp} ftp_RETR() and ftp_STOR() switch the time-out off`),
  defaultRange: read(null, "passivePortRange is range(0, 1): the kernel picks"),
  rangeNote: "Python's range() excludes its end, so the text names one more than the last port.",
  whenFullUsersSee: run(
    "550 Requested action not taken: internal server error, on a session that lives but gets no port any more",
    seen,
  ),
  whenFullLogLine: read("No port available in range", `${ftp} getDTPPort()`),
};
