import { read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Pure-FTPd: a session keeps its port to the end, and logins are capped at half the range. */
export const pureFtpd: ServerFacts = {
  id: "pure-ftpd",
  name: "Pure-FTPd",
  system: "linux",
  versions: "1.0.50 run, development head of 2026-04 read",
  summary:
    "Every session keeps its port until its next PASV or its end. Logins are silently capped at half the range.",
  ports: {
    pick: run(
      "scan-down",
      "src/ftpd.c dopasv(), lines 2134 and 2158: a random start, then one port down with wrap; 2,000 picks fit",
    ),
    attempts: read(null, "src/ftpd.c line 2165: gives up after one full circle"),
    exclusive: run("port", "Binds the control connection's local address, whoever the client is"),
    holdUntil: run(
      "next-pasv-or-quit",
      "src/ftpd.c opendata() accepts and leaves the listener open; it was in LISTEN after the transfer and gone at the session's end",
    ),
    acceptsOn: run("command", "src/ftpd.c opendata() runs at RETR, STOR or LIST"),
    reusesAddress: run(
      true,
      "SO_REUSEADDR before bind; 33,038 downloads in 20 s over 5 ports with no refusal",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(
      null,
      "No timer on the listener: it goes with the session, after MaxIdleTime (15 minutes); seen at 60 s with -I 1",
    ),
    whenFull: run(
      "refuse",
      "425 All reserved TCP ports are busy with all 10 ports blocked by foreign sockets; the session lives",
    ),
    portsPerSession: run(
      2,
      "src/ftpd.c line 6252: portmax = (lastport - firstport + 1) / 2; ranges of 2, 4, 10 and 11 gave 1, 2, 5 and 5 sessions",
    ),
    lastPortUnused: run(
      false,
      "src/ftpd.c line 2134: the start is drawn over both ends; 2,000 picks fit a uniform law",
    ),
    leaks: run(null, "Two PASVs in a row, five runs: the first port was let go"),
  },
  capNames: { sessions: "MaxClientsNumber", address: "MaxClientsPerIP" },
  maxSessions: read(50, "Default of -c, forced down to half the ports of -p"),
  maxSessionsPerAddress: read(0, "Default of -C; the sample file sets 8"),
  idleSeconds: run(900, "MaxIdleTime 15 minutes (DEFAULT_IDLE); seen at 60 s with -I 1"),
  stallSeconds: read(86_400, "src/ftpd.c: MAX_SESSION_XFER_IDLE, 24 hours"),
  defaultRange: read({ first: 1024, last: 65535 }, "src/ftpd.c: the range without -p"),
  rangeNote:
    "Both ends are included. The server does not start unless 1024 <= first <= last <= 65535.",
  whenFullUsersSee: run(
    "421 5 users (the maximum) are already logged in, sorry: at login, seen with 10 ports; the number is half the range",
    "Pure-FTPd 1.0.50 with -c 100 -p 42100:42109: the sixth client",
  ),
  whenFullLogLine: run(
    "users (the maximum) are already logged in, sorry",
    "The reply as seen; 425 All reserved TCP ports are busy appears only where other programs own ports of the range",
  ),
};
