import { read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const dispatchers = "pyftpdlib 2.2.0 handlers/ftp/dispatchers.py PassiveDTP.__init__()";

/** pyftpdlib: searches the whole range, lets a port go when the client connects, and leaves the range when it is full. */
export const pyftpdlib: ServerFacts = {
  id: "pyftpdlib",
  name: "pyftpdlib",
  system: "linux",
  versions: "1.5.7 and 2.2.0",
  summary:
    "Tries every port. Lets one go as soon as the client connects. When all are waiting, it hands out a port outside the range.",
  ports: {
    pick: run(
      "shuffle",
      `${dispatchers}: draws without replacement; 2,000 picks fit a uniform law`,
    ),
    attempts: read(null, `${dispatchers}: one pass over the whole range`),
    exclusive: run(
      "port",
      `${dispatchers}: binds the local address and the port, whoever the client is`,
    ),
    holdUntil: run(
      "accept",
      "handle_accepted() closes the listener; 13 stalled downloads shared 10 ports",
    ),
    acceptsOn: run(
      "connect",
      "The event loop accepts before the transfer command; the listener went two round trips after the reply to PASV, with the client's ACK",
    ),
    reusesAddress: run(
      true,
      "set_reuse_addr() before bind on Unix; up to six connections were seen on one port",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(
      30,
      "PassiveDTP.timeout = 30: 421 Passive data channel timed out, the session lives; seen at 30 s",
    ),
    whenFull: run(
      "outside-range",
      "Line 89: binds port 0 after the last candidate; the 11th PASV on 10 ports got a kernel port",
    ),
    portsPerSession: run(null, "10 sessions held 10 of 10 ports in five runs"),
    lastPortUnused: run(false, "2,000 picks fit a uniform law over the whole list"),
    leaks: run(null, "Two PASVs in a row, five runs: the first port was let go"),
  },
  capNames: { sessions: "max_cons", address: "max_cons_per_ip" },
  maxSessions: read(
    512,
    "max_cons 512; the asynchronous server counts listeners and data connections as well",
  ),
  maxSessionsPerAddress: read(0, "max_cons_per_ip 0; the command line sets it to 512"),
  idleSeconds: read(300, "FTPHandler.timeout 300 s"),
  stallSeconds: read(300, "DTPHandler.timeout 300 s"),
  defaultRange: read(null, "passive_ports is None: the kernel picks"),
  rangeNote:
    "Python's range() excludes its end, so the text names one more than the last port. The command line's -r includes both ends.",
  whenFullUsersSee: run(
    "The server names a port outside the range: behind a firewall the transfer hangs until the client gives up",
    "pyftpdlib: 227 with a kernel port outside passive_ports",
  ),
  whenFullLogLine: read("Can't find a valid passive port in the configured range", dispatchers),
};
