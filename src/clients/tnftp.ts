import { after, givesUp, goesActive } from "./failures.ts";
import { read, run } from "../scenario/sourced.ts";
import { endsAtOnce } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "tnftp";
const reads = "tnftp ftp.c initconn()";

/** tnftp, the ftp command of NetBSD and macOS: EPSV, PASV, then active for good. */
export const tnftp: ClientFacts = {
  id: "tnftp",
  name: "tnftp (ftp of NetBSD and macOS)",
  summary:
    "One session, one file after another; asks with EPSV, then PASV, then uses active mode for the rest of the session.",
  failures: {
    refused: run(
      goesActive("active-for-good", "same-session"),
      `${source}: after EPSV and PASV comes PORT; ${reads} leaves passive mode off from then on`,
    ),
    killed: run(givesUp, `${source}: the run ends`),
    turnedAway: run(givesUp, `${source}: the run ends`),
    unanswered: run(
      after(133, goesActive("active-for-good", "same-session")),
      `${source}: 133 s to a port that drops packets, then PORT`,
    ),
  },
  defaults: {
    connections: run(1, `${source}: one transfer at a time`),
    passive: run(1, `${source}: EPSV for every file`),
    listings: run(1, `${source}: one NLST for mget`),
    loginRoundTrips: run(7, `${source}: six commands before the first EPSV, and the greeting`),
    gapRoundTrips: run(2, `${source}: SIZE before EPSV, MDTM after RETR`),
    connectTimeoutSeconds: run(133, `${source}: 133 s to a port that drops packets`),
    asksTwice: run("when-refused", `${source}: PASV after a refused EPSV`),
    staySeconds: endsAtOnce(source),
    browsingSessions: read(0, `${reads}: none`),
  },
  command: run("EPSV, then PASV", source),
  connectionsMaximum: run(1, `${source}: one transfer at a time`),
  onRefusal: run(
    "Asks once more with PASV, then uses active mode for the rest of the session, which fails behind an address translation.",
    `${source} against a forced 425`,
  ),
};
