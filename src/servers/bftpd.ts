import { assumed, read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const pasv = "bftpd 4.9 commands.c command_pasv()";

/** bftpd: always the lowest port that binds; connections and TIME_WAIT block its ports. */
export const bftpd: ServerFacts = {
  id: "bftpd",
  name: "bftpd",
  system: "linux",
  versions: "4.9 and 5.2",
  summary:
    "Takes the lowest free port. A port stays blocked while its connection lives, and in TIME_WAIT after it.",
  ports: {
    pick: read("lowest", `${pasv}: ascending through PASSIVE_PORTS`),
    attempts: read(null, `${pasv}: one pass over the whole list`),
    exclusive: read("port", `${pasv}: binds every address, whoever the client is`),
    holdUntil: read(
      "accept",
      `${pasv}: the listener is accepted on once; the connection goes on blocking the port`,
    ),
    acceptsOn: read(
      "command",
      "bftpd commands.c dataconn(): accept() runs at the transfer command, then the listener closes",
    ),
    reusesAddress: read(false, `${pasv}: SO_REUSEADDR is set after bind, too late to matter`),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(null, "No timer: held until the session's end"),
    whenFull: read(
      "refuse",
      `${pasv}: 425 Error: Unable to bind data socket.; a 0 in the list falls back to any port`,
    ),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(false, `${pasv}: the list holds both ends`),
    leaks: run(null, "An old port came back 0.0 s after its session's end: a process each"),
  },
  capNames: { sessions: "USERLIMIT_GLOBAL", address: "USERLIMIT_HOST" },
  maxSessions: read(0, "USERLIMIT_GLOBAL 0"),
  maxSessionsPerAddress: read(0, "USERLIMIT_HOST 0"),
  idleSeconds: read(300, "bftpd.conf: CONTROL_TIMEOUT 300"),
  stallSeconds: assumed(
    300,
    "Taken as CONTROL_TIMEOUT; the end of a stalled transfer was not looked into",
  ),
  defaultRange: read(null, "PASSIVE_PORTS 0: the kernel picks"),
  rangeNote:
    "Both ends are included. EPSV ignores the range and uses any port: the firewall must let those clients in.",
  whenFullUsersSee: read("425 Error: Unable to bind data socket.", pasv),
  whenFullLogLine: read("Unable to bind data socket", pasv),
};
