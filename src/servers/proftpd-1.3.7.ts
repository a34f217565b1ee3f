import { proftpd } from "./proftpd.ts";
import { read } from "../scenario/sourced.ts";
import type { ServerFacts } from "./types.ts";

const reuse = "src/inet.c of 1.3.7 and 1.3.7a sets SO_REUSEPORT on passive listeners";

/** ProFTPD 1.3.7 and 1.3.7a: two sessions can be given one port, so a transfer fails however large the range is. */
export const proftpd137: ServerFacts = {
  ...proftpd,
  id: "proftpd-1.3.7",
  name: "ProFTPD 1.3.7 and 1.3.7a",
  versions: "1.3.7 and 1.3.7a, read; 1.3.6 and older, 1.3.7b (2021-03) and newer do not share",
  summary:
    "Gives one passive port to two sessions: a client can reach the other session's listener and fails. No size of range is a cure. Update to 1.3.7b or newer.",
  ports: {
    ...proftpd.ports,
    pick: read(
      "random-draws",
      `${reuse}: every bind succeeds, so the first draw is taken; here sessions draw independently, while those versions can begin with the same port in every session (issue 1396)`,
    ),
    attempts: read(1, `${reuse}: the first port always seems free`),
    whenFull: read(
      "refuse",
      `${reuse}: it never refuses; a port that another session listens on counts as refused here, because the connection may go there`,
    ),
  },
  rangeNote:
    "Both ends are included. More ports make a collision rarer, never impossible. 1.3.7b has the fix (issue 1171).",
  whenFullUsersSee: read(
    "No refusal: a port that another session waits on as well; the connection may reach that one and is turned away",
    "proftpd issues 1171 and 1191",
  ),
  whenFullLogLine: read(
    "SECURITY VIOLATION: Passive connection from foreign IP address",
    "proftpd issue 1191",
  ),
};
