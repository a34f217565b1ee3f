import { documented, read } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const passive = "wu-ftpd 2.6 src/ftpd.c passive()";

/** wu-ftpd: searches the range three times; connections and TIME_WAIT block its ports. */
export const wuFtpd: ServerFacts = {
  id: "wu-ftpd",
  name: "wu-ftpd",
  system: "linux",
  versions: "2.6 and its descendants",
  summary:
    "Tries every port three times, with pauses of one and two seconds. A port stays blocked while its connection lives, and in TIME_WAIT after it.",
  ports: {
    pick: read("shuffle", `${passive}: steps through the range by a prime`),
    attempts: read(null, `${passive} line 7203: three passes over the whole range`),
    exclusive: read("port", `${passive}: binds the local address, whoever the client is`),
    holdUntil: read(
      "accept",
      `${passive}: the listener closes after accept(); the connection goes on blocking the port`,
    ),
    acceptsOn: read("command", "dataconn() accepts when the transfer command arrives"),
    reusesAddress: read(false, `${passive}: no SO_REUSEADDR on the listener`),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(
      null,
      "No timer before the transfer command; the next PASV or the session's end closes it",
    ),
    whenFull: read("refuse", `${passive}: 425 after about three seconds; the session lives`),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(false, `${passive}: both ends are included`),
    leaks: read(
      null,
      `${passive}: the next PASV closes the old listener; a process for each session`,
    ),
  },
  maxSessions: documented(0, "ftpaccess limit is set per class; none by default"),
  maxSessionsPerAddress: documented(0, "ftpaccess host-limit is set per class; none by default"),
  idleSeconds: documented(900, "ftpaccess(5): timeout idle, 900 s by default"),
  stallSeconds: documented(1200, "ftpaccess(5): timeout data, 1200 s by default"),
  defaultRange: read(
    { first: 1024, last: 65535 },
    `${passive}; 0 0 in ftpaccess lets the kernel pick`,
  ),
  rangeNote: "Both ends are included.",
  whenFullUsersSee: read(
    "425 Can't open passive connection: Address already in use, after a stall of about three seconds",
    passive,
  ),
  whenFullLogLine: read("Can't open passive connection", passive),
};
