import { assumed, read } from "../scenario/sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const common = "libunftp, source of 2026-07, controlchan/commands/passive_common.rs";

/** libunftp: nine blind draws, a listener that goes as soon as the client connects. */
export const libunftp: ServerFacts = {
  id: "libunftp",
  name: "libunftp (Rust)",
  system: "linux",
  versions: "development head of 2026-07, ordinary mode",
  summary:
    "Tries nine ports at random. A port is free again as soon as the client connects. Its pooled mode shares ports between client addresses instead.",
  ports: {
    pick: read("random-draws", `${common} try_port_range(): draws with replacement`),
    attempts: read(9, `${common}: for _ in 1..BIND_RETRIES with BIND_RETRIES = 10`),
    exclusive: read(
      "port",
      `${common}: binds the local address, whoever the client is; the pooled mode keys by client address`,
    ),
    holdUntil: read("accept", `${common}: the listener is dropped after the client is accepted`),
    acceptsOn: read(
      "connect",
      `${common}: waits for the client from PASV on; it is in two round trips after the reply`,
    ),
    reusesAddress: read(true, `${common}: set_reuseaddr(true) before bind`),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: read(15, `${common}: 15 s for the client to connect`),
    whenFull: read("refuse", `${common}: 425, the session lives`),
    portsPerSession: read(null, "No cap that depends on the range"),
    lastPortUnused: read(
      false,
      "The ordinary mode draws both ends; the pooled mode never uses the last port (switchboard.rs, range_size = end - start)",
    ),
    leaks: read(null, `${common}: a listener that nobody connects to is dropped after 15 s`),
  },
  maxSessions: read(0, "No cap in the library"),
  maxSessionsPerAddress: read(0, "No cap in the library"),
  idleSeconds: read(600, "options.rs: DEFAULT_IDLE_SESSION_TIMEOUT_SECS 600"),
  stallSeconds: assumed(600, "Taken as the idle time-out of the session"),
  defaultRange: read({ first: 49152, last: 65535 }, "options.rs"),
  rangeNote:
    "Both ends are included in the ordinary mode. The pooled mode never uses the last port.",
  whenFullUsersSee: read("425 No data connection established", common),
  whenFullLogLine: read("No data connection established", common),
};
