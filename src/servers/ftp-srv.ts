import { read, run } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** ftp-srv: one cursor for the whole process and five tries, so it can refuse while ports are free. */
export const ftpSrv: ServerFacts = {
  id: "ftp-srv",
  name: "ftp-srv (Node.js)",
  system: "linux",
  versions: "4.6.3",
  summary:
    "Tries the next five ports in turn. Refuses when all five are busy, even if others are free. Holds a port until the transfer is over. Loses one for good where a client connects and asks again.",
  ports: {
    pick: run(
      "cursor",
      "src/helpers/find-port.js: one global counter; 2,000 PASVs came in sequence",
    ),
    attempts: run(5, "src/helpers/find-port.js: MAX_PORT_CHECK_ATTEMPT = 5"),
    exclusive: run(
      "port",
      "Listens on one host and port, whoever the client is; 10 stalled downloads on 10 ports and no more",
    ),
    holdUntil: run(
      "transfer-end",
      "src/connector/passive.js: the listener closes when the data socket closes; seen in LISTEN during the transfer",
    ),
    acceptsOn: run("connect", "The event loop accepts at once"),
    reusesAddress: run(
      true,
      "libuv sets SO_REUSEADDR on Unix; 2,119 downloads with five sessions and no refusal",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(30, "src/connector/passive.js: CONNECT_TIMEOUT 30 s; seen at 30 s"),
    whenFull: run("refuse", "400 Unable to find valid port; the session lives"),
    portsPerSession: run(null, "10 sessions held 10 of 10 ports in five runs"),
    lastPortUnused: read(false, "src/helpers/find-port.js: the counter includes both ends"),
    sendBufferBytes: run(
      120_000,
      "It closes once the last byte is in the send buffer, which the kernel sizes by the window: 300 kB over 2 Mbit/s and 0.04 s left 169 kB in it, 600 kB over 8 Mbit/s and 0.04 s 365 kB, 2 MB over 30 Mbit/s and 0.1 s about 1.1 MB",
    ),
    leaks: run(
      { when: "repeated-pasv", share: 1 },
      "A port that a client connected to and did not use, asking again instead (as Python's mlsd() and then nlst() do), stayed in LISTEN until the restart in every try; one that nobody connected to came back after 30 s",
    ),
  },
  maxSessions: read(0, "No cap"),
  maxSessionsPerAddress: read(0, "No cap"),
  idleSeconds: read(0, "timeout: 0, the default, is never"),
  stallSeconds: run(0, "A client that vanished in an upload kept its port until the restart"),
  defaultRange: read({ first: 1024, last: 65535 }, "pasv_min 1024, pasv_max 65535"),
  rangeNote: "Both ends are included.",
  whenFullUsersSee: run(
    "400 Unable to find valid port, on a session that lives",
    "ftp-srv 4.6.3 with 10 ports",
  ),
  whenFullLogLine: run("Unable to find valid port", "The text of the reply"),
};
