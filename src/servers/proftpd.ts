import { documented, read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** ProFTPD: searches the whole range, lets a port go once the client is in, and leaves the range when it is full. */
export const proftpd: ServerFacts = {
  id: "proftpd",
  name: "ProFTPD",
  system: "linux",
  versions: "1.3.8 run, 1.3.10rc read; 1.3.7 and 1.3.7a have an entry of their own",
  summary:
    "Tries every port. Lets one go as soon as the transfer command finds the client connected. When all are waiting, it hands out a port outside the range.",
  ports: {
    pick: run(
      "shuffle",
      "src/inet.c pr_inet_create_conn_portrange(): a random order; 2,200 picks: even over all ports but the last",
    ),
    attempts: run(
      null,
      "src/inet.c line 648: up to three passes over the whole range; strace with 10 ports held: 30 binds",
    ),
    exclusive: run("port", "Binds the control connection's local address, whoever the client is"),
    holdUntil: run(
      "accept",
      "src/data.c data_passive_open(): the listener closes right after accept(); 13 stalled downloads shared 10 ports",
    ),
    acceptsOn: run(
      "command",
      "src/data.c: accept() runs at RETR, STOR or LIST; a connected client without a command left the port in LISTEN",
    ),
    reusesAddress: run(
      true,
      "src/inet.c line 333 sets SO_REUSEADDR; up to six established connections were seen on one port",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(
      null,
      "No timer on the listener: TimeoutNoTransfer or TimeoutIdle ends the session; 330 s of silence did not",
    ),
    whenFull: run(
      "outside-range",
      "modules/mod_core.c core_pasv(): falls back to INPORT_ANY; the 11th to 13th PASV on 10 ports got 32939, 39641, 44513",
    ),
    portsPerSession: run(null, "10 sessions held 10 of 10 ports in five runs"),
    lastPortUnused: run(
      false,
      "The last port is tried last (the draw leaves it out), but it was handed out as number 10 of 10 in five runs",
    ),
    leaks: run(null, "Two PASVs in a row, five runs: the first port was let go"),
  },
  capNames: { sessions: "MaxClients", address: "MaxClientsPerHost" },
  maxSessions: documented(
    0,
    "MaxClients and MaxInstances have no default; the sample file sets MaxInstances 30",
  ),
  maxSessionsPerAddress: documented(
    0,
    "MaxClientsPerHost and MaxConnectionsPerHost have no default",
  ),
  idleSeconds: read(
    300,
    "TimeoutNoTransfer 300 s ends a session without a transfer, TimeoutIdle 600 s one without a command; the Debian sample file sets both higher",
  ),
  stallSeconds: read(3600, "TimeoutStalled 3600 s"),
  defaultRange: read(
    null,
    "Without PassivePorts the kernel picks for PASV, and EPSV searches 1024-65535 (mod_core.c line 4598)",
  ),
  rangeNote:
    "Both ends are included. The first must be below the last, and both at least 1024. The highest port is used only when all others are taken.",
  whenFullUsersSee: run(
    "The server names a port outside the range: behind a firewall the transfer hangs until the client gives up",
    "ProFTPD 1.3.8: 227 with a kernel port outside PassivePorts",
  ),
  whenFullLogLine: read(
    "unable to find open port in PassivePorts range",
    "modules/mod_core.c: '... range %d-%d: defaulting to INPORT_ANY'",
  ),
};
