import { assumed, read } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const passivePorts = "Apache FtpServer 1.2.X PassivePorts.reserveNextPort()";

const factory = "IODataConnectionFactory.closeDataConnection()";

/** Apache FtpServer: a table of its own, one port per transfer, at once an error when none is left. */
export const apacheFtpserver: ServerFacts = {
  id: "apache-ftpserver",
  name: "Apache FtpServer",
  system: "linux",
  versions: "1.0.5 (2010) to 1.2.X, source of 2024-12; up to 1.0.4 a PASV waited for a port",
  summary:
    "Picks any free port from a table of its own. Holds it from PASV until the transfer is over. Refuses at once when none is free.",
  ports: {
    pick: read("shuffle", `${passivePorts}: a random element of the free list`),
    attempts: read(null, `${passivePorts}: goes on until the free list is empty`),
    exclusive: read(
      "port",
      `${passivePorts}: one table for all clients, tested on the wildcard address`,
    ),
    holdUntil: read("transfer-end", `${factory} runs after every transfer, and after a 550 too`),
    acceptsOn: read("command", "accept() runs when the transfer command arrives"),
    reusesAddress: assumed(
      true,
      "Java sets SO_REUSEADDR on listening sockets on Unix (unix/native/libnio/ch/Net.c); that this path asks for it was not read",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(
      null,
      "No timer before the transfer command: held until the next PASV or the session's end",
    ),
    whenFull: read(
      "refuse",
      "requestPassivePort() asks once since 1.0.5 (March 2010, FTPSERVER-360): 425 at once; the waiting without a limit that the project's manual still describes is that of 1.0.4 and older",
    ),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(false, `${passivePorts}: the list holds both ends`),
    leaks: read(
      null,
      `${factory} runs at the next PASV and at the session's end; only a passive address that is not local loses ports`,
    ),
  },
  otherReading: {
    ports: { reusesAddress: false },
    why: "Java on Windows binds exclusively by default. Connections and TIME_WAIT may then block a port.",
  },
  capNames: { sessions: "max-logins" },
  maxSessions: read(10, "ConnectionConfigFactory: maxLogins 10"),
  maxSessionsPerAddress: read(0, "No server-wide cap; per user maxloginperip"),
  idleSeconds: read(300, "ListenerFactory.java: idleTimeout 300"),
  stallSeconds: assumed(
    300,
    "Taken as the listener's idle-timeout; the data connection's own applies to the wait for the client only",
  ),
  defaultRange: read(null, "Without ports the kernel picks"),
  rangeNote:
    "Both ends are included. With a passive address that is not local, each PASV loses a port for good (read in the source, not run).",
  whenFullUsersSee: read(
    "425 Can't open passive connection.",
    "FtpStatus.properties 425.PASV and 425.EPSV",
  ),
  whenFullLogLine: read("425 Can't open passive connection", "FtpStatus.properties"),
};

/** Apache FtpServer up to 1.0.4: the next client waits for a port, without a limit. */
export const apacheFtpserver104: ServerFacts = {
  ...apacheFtpserver,
  id: "apache-ftpserver-1.0.4",
  name: "Apache FtpServer up to 1.0.4",
  versions: "1.0.0 to 1.0.4 (2010), read",
  summary:
    "Picks any free port from a table of its own. Holds it from PASV until the transfer is over. A request that finds none waits until one is free.",
  ports: {
    ...apacheFtpserver.ports,
    whenFull: read(
      "wait",
      "DefaultDataConnectionConfiguration.requestPassivePort() of 1.0.4: wait() until a port is released, then one more try; if somebody was faster, 425",
    ),
    waitSeconds: read(null, "requestPassivePort() of 1.0.4: wait() has no time limit"),
  },
  whenFullUsersSee: read(
    "Nothing: the reply to PASV comes when a port is free, or 425 Can't open passive connection. where another client took it first",
    "requestPassivePort() of 1.0.4",
  ),
};
