import { read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const source = "ftpd 0.2.16 lib/FtpConnection.js";

const seen = "ftpd 0.2.16 with ten ports";

/** The npm package ftpd: one port a session, from its first PASV to its end. */
export const nodeftpd: ServerFacts = {
  id: "nodeftpd",
  name: "ftpd (Node.js)",
  system: "linux",
  versions: "0.2.16",
  summary:
    "Takes the lowest free port at a session's first PASV. The session keeps that port until it ends.",
  ports: {
    pick: run("lowest", `${seen}: 0, 1, 2 and so on; ${source} _setupNewPASV() counts up`),
    attempts: read(null, `${source} _setupNewPASV(): one pass over the whole range`),
    exclusive: run("port", `${seen}: ten stalled downloads and no more`),
    holdUntil: run(
      "next-pasv-or-quit",
      `${seen}: in LISTEN after the 226, the same port at the next PASV, gone with the session`,
    ),
    acceptsOn: read("connect", `${source}: the event loop accepts at once`),
    reusesAddress: read(true, "libuv sets SO_REUSEADDR on Unix"),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(null, `${source}: no timer; the listener goes with the session`),
    whenFull: run(
      "refuse",
      `${seen}: 421 Server was unable to open passive connection listener, and the session lives`,
    ),
    portsPerSession: read(null, "One port for each session that has asked, and no cap on logins"),
    lastPortUnused: run(false, `${seen}: the tenth session got the tenth port`),
    leaks: run(null, `${seen}: none by repeated PASV or abort`),
  },
  maxSessions: read(0, "No cap"),
  maxSessionsPerAddress: read(0, "No cap"),
  idleSeconds: read(0, "lib/FtpServer.js: socket.setTimeout(0)"),
  stallSeconds: read(0, "lib/FtpServer.js: socket.setTimeout(0)"),
  defaultRange: read(null, "Without pasvPortRangeStart and pasvPortRangeEnd the kernel picks"),
  rangeNote:
    "Both ends are included. A client that has asked once keeps a port while it is logged in, though idle.",
  whenFullUsersSee: run(
    "421 Server was unable to open passive connection listener, on a session that lives",
    seen,
  ),
  whenFullLogLine: read("Error with passive data listener", `${source} normalErrorHandler()`),
};
