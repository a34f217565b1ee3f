import { assumed, documented, read } from "../scenario/sourced.ts";
import { windowsTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const randomizer = "FileZilla Server 1.9.4 src/filezilla/port_randomizer.cpp";

const session = "FileZilla Server 1.9.4 src/filezilla/ftp/session.cpp";

/** FileZilla Server 1.x: a port is exclusive only until the client is in; the four-minute rule only steers the choice. */
export const filezillaServer: ServerFacts = {
  id: "filezilla-server",
  name: "FileZilla Server 1.x",
  system: "windows",
  versions: "1.9.4",
  summary:
    "Prefers ports that nobody used for four minutes, but takes any that is not waiting for a client. It refuses only when every port is waiting.",
  ports: {
    pick: read("scan-up", `${randomizer} do_get_port(): a random start, then upwards with wrap`),
    attempts: read(
      null,
      `${randomizer}: three rounds over the range, each less strict; ${session} line 300: up to 14 listen() calls may fail`,
    ),
    exclusive: read("port", `${randomizer}: the connecting mark of a port bars every client`),
    holdUntil: read(
      "accept",
      `${session} lines 756 and 763: mark and listener go when the client is accepted`,
    ),
    acceptsOn: read(
      "connect",
      `${session}: event driven, accepts at once, which is two round trips after the reply to PASV`,
    ),
    reusesAddress: assumed(
      true,
      "No socket option is set; on Windows the program is designed as if a connected client did not block a new listener",
    ),
    timeWaitSeconds: windowsTimeWait,
    unusedSeconds: read(
      null,
      `${session}: no timer on the listener; the next PASV closes it, or the session's end`,
    ),
    whenFull: read("refuse", `${session} line 318: 425, the session lives`),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(false, `${randomizer}: both ends are drawn`),
    leaks: read(null, `${session}: the next PASV or the session's end closes the old listener`),
  },
  otherReading: {
    ports: { reusesAddress: false, attempts: 14 },
    why: "On Unix, libfilezilla up to 0.41 sets no SO_REUSEADDR: connections and TIME_WAIT block a port and use up the 14 tries. Later versions could not be read.",
  },
  maxSessions: read(0, "No server-wide cap; session_count_limit of a user or group, 0 = unlimited"),
  maxSessionsPerAddress: read(0, "No cap per address; session_count_limit of a user or group"),
  idleSeconds: read(3600, "server_settings.hpp: activity time-out of 1 hour"),
  stallSeconds: read(3600, "server_settings.hpp: activity time-out of 1 hour"),
  defaultRange: documented(
    null,
    "filezillapro.com/docs/server, passive mode: the system's ports by default; 49152-65534 is proposed once a range is switched on",
  ),
  rangeNote:
    "Both ends are included. A range that contains a listener's port is switched off at start-up, with one line in the log.",
  whenFullUsersSee: read(
    "425 Cannot prepare for data connection.",
    "commander.cpp handle_data_local_info()",
  ),
  whenFullLogLine: read("Cannot prepare for data connection", "The log holds the replies"),
};
