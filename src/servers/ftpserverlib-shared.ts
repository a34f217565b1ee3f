import { assumed, read } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const shared = "ftpserverlib 017a422 passive_multiplexer.go";

/** ftpserverlib with its shared listeners switched on: a port serves one waiting client of each address. */
export const ftpserverlibShared: ServerFacts = {
  id: "ftpserverlib-shared",
  name: "ftpserverlib (Go), ports shared by address",
  system: "linux",
  versions: "0.31 of 2026-05 and later, with PassiveTransferPortMultiplexing",
  summary:
    "One listener per port serves all clients. A port is barred only to clients of the same address, and only until the first of them connects. It is off by default. SFTPGo has no setting for it.",
  ports: {
    pick: read("shuffle", `${shared} reserve(): distinct random candidates`),
    attempts: read(
      null,
      "transfer_pasv.go getPassivePortCandidates(): as many as the range has ports, at least 10, at most 1,000",
    ),
    exclusive: read("port-and-address", `${shared}: reservations by port and client address`),
    holdUntil: read("accept", `${shared} dispatch(): the reservation ends when the client arrives`),
    acceptsOn: read("connect", `${shared} serve(): accepts at once`),
    reusesAddress: read(true, `${shared}: the listeners stay for the life of the server`),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(
      null,
      `${shared}: a reservation ends with the next PASV or the session's end`,
    ),
    whenFull: read("refuse", "421, but the control connection stays open"),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(false, "transfer_pasv.go: both ends are included"),
    leaks: read(null, `${shared}: a reservation ends with the next PASV or the session's end`),
  },
  maxSessions: read(0, "No cap in the library"),
  maxSessionsPerAddress: read(0, "No cap in the library"),
  idleSeconds: read(900, "driver.go Settings.IdleTimeout, 900 s by default"),
  stallSeconds: assumed(900, "Taken as the idle time-out; no timer of its own was found"),
  defaultRange: read(
    null,
    "Without PassiveTransferPortRange the kernel picks, and nothing is shared",
  ),
  rangeNote:
    "Both ends are included. Clients behind one address translation share an address: each of them that waits needs a port of its own.",
  whenFullUsersSee: read(
    "421 Could not listen for passive connection: could not find any port to listen to",
    "transfer_pasv.go; 421 usually means goodbye, here the session goes on",
  ),
  whenFullLogLine: read("could not find any port to listen to", "transfer_pasv.go"),
};
