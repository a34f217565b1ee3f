import { assumed, read } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const transfer = "ftpserverlib v0.32 transfer_pasv.go";

/** SFTPGo from 2.7.3: nearly a search of the whole range, a port held until the transfer is over. */
export const sftpgo: ServerFacts = {
  id: "sftpgo",
  name: "SFTPGo",
  system: "linux",
  versions: "2.7.3 to 2.7.5 (ftpserverlib v0.32)",
  summary:
    "Tries nearly every port: a last free one is found 98 times in 100. Holds it from PASV until the transfer is over.",
  ports: {
    pick: read(
      "shuffle",
      `${transfer} getPassivePortCandidates(): random distinct candidates out of at most four times as many draws; of 101 ports the last free one is missed in 1.8 %, which this entry neglects`,
    ),
    attempts: read(
      null,
      `${transfer}: as many candidates as the range has ports, at least 10, at most 1,000`,
    ),
    exclusive: read(
      "port",
      `${transfer}: listens on every address, whoever the client is; shared listeners exist but SFTPGo leaves them off`,
    ),
    holdUntil: read(
      "transfer-end",
      "passiveTransferHandler.Close() closes listener and connection when the transfer closes",
    ),
    acceptsOn: read("command", `${transfer}: accept() runs when the transfer command arrives`),
    reusesAddress: read(
      true,
      "Go net/sockopt_linux.go setDefaultListenerSockopts(): SO_REUSEADDR by default",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(
      null,
      "No timer before the transfer command: held until the next PASV or the session's end",
    ),
    whenFull: read("refuse", "421, but the control connection stays open"),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(false, `${transfer}: both ends are included`),
    leaks: read(
      null,
      `${transfer}: the next PASV closes the old listener, and so does the session's end`,
    ),
  },
  capNames: { sessions: "max_total_connections", address: "max_per_host_connections" },
  maxSessions: read(0, "sftpgo.json common.max_total_connections 0"),
  maxSessionsPerAddress: read(20, "sftpgo.json common.max_per_host_connections 20"),
  idleSeconds: read(900, "sftpgo.json common.idle_timeout, 15 minutes"),
  stallSeconds: assumed(
    900,
    "Taken as common.idle_timeout; no timer of its own on a running transfer was found",
  ),
  defaultRange: read({ first: 50000, last: 50100 }, "sftpgo.json ftpd.passive_port_range"),
  rangeNote:
    "Both ends are included: the default is 101 ports. A start of 0, or an end not above the start, means no range at all, without a word.",
  fewestPorts: read(
    2,
    "internal/ftpd/server.go GetSettings takes the range where its end is above its start; drakkan/sftpgo issue 2146",
  ),
  whenFullUsersSee: read(
    "421 Could not listen for passive connection: could not find any port to listen to",
    `${transfer}; 421 usually means goodbye, here the session goes on`,
  ),
  whenFullLogLine: read("could not find any port to listen to", transfer),
};

/** SFTPGo up to 2.7.1: draws with replacement, as many as the range has ports. */
export const sftpgo271: ServerFacts = {
  ...sftpgo,
  id: "sftpgo-2.7.1",
  name: "SFTPGo up to 2.7.1",
  versions: "2.7.0 and 2.7.1 (ftpserverlib v0.27 to v0.30)",
  summary:
    "Draws as often as the range has ports. It may draw one port twice, so it can refuse while ports are free. A port is held until the transfer is over.",
  ports: {
    ...sftpgo.ports,
    pick: read(
      "random-draws",
      "ftpserverlib v0.27 to v0.30 transfer_pasv.go: draws with replacement",
    ),
    attempts: read(
      null,
      "ftpserverlib v0.27 to v0.30: as many draws as ports, at least 10 and at most 1,000; this entry neglects both bounds",
    ),
  },
  whenFullLogLine: read(
    "could not find any port to listen to",
    "ftpserverlib v0.30 transfer_pasv.go",
  ),
};
