import { assumed, read } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const goftp = "goftp.io/server v2 newPassiveSocket()";

/** MinIO's FTP server: ten blind draws that never give the last port, a listener that goes when the client connects. */
export const minio: ServerFacts = {
  id: "minio",
  name: "MinIO (FTP)",
  system: "linux",
  versions: "cmd/ftp-server.go of 2023 and later, with goftp.io/server v2",
  summary:
    "Tries ten ports at random, never the last of the range. A port is free again as soon as the client connects.",
  ports: {
    pick: read("random-draws", `${goftp}: draws with replacement`),
    attempts: read(10, `${goftp}: retries = 10`),
    exclusive: read("port", `${goftp}: listens on every address, whoever the client is`),
    holdUntil: read("accept", `${goftp}: the listener closes after the one accept`),
    acceptsOn: read("connect", `${goftp}: waits for the client from PASV on`),
    reusesAddress: read(
      true,
      "Go net/sockopt_linux.go setDefaultListenerSockopts(): SO_REUSEADDR by default",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(
      180,
      `${goftp}: 60 s for the client to connect, then in LISTEN until Go's next garbage collection, two minutes later at most`,
    ),
    whenFull: read("refuse", "425 Data connection failed; the session lives"),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(true, "goftp.io/server v2 PassivePort(): first + Intn(last - first)"),
    leaks: read(
      null,
      `${goftp}: neither the next PASV nor the session's end closes a port that nobody connected to, but the garbage collection does`,
    ),
  },
  maxSessions: read(0, "No cap"),
  maxSessionsPerAddress: read(0, "No cap"),
  idleSeconds: assumed(0, "No time-out of a session was found in goftp.io/server v2"),
  stallSeconds: assumed(0, "No time-out of a transfer was found in goftp.io/server v2"),
  defaultRange: read(null, "Without passive-port-range the kernel picks"),
  rangeNote:
    "The last port is never given out. A range of one port makes the server fail. PASV names the host part of address=; no other setting has the public address.",
  whenFullUsersSee: read("425 Data connection failed", "goftp.io/server v2 commandPasv"),
  whenFullLogLine: read(
    "425 Data connection failed",
    "Replies are logged where MinIO's debug log is on",
  ),
};
