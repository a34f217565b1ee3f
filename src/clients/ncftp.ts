import { after, atOnce, givesUp, goesActive, retries } from "./failures.ts";
import { read, run } from "../scenario/sourced.ts";
import { endsAtOnce } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "ncftp 3.2.6";

/** ncftpget and ncftpput: one session, falls back to active mode for good. */
export const ncftp: ClientFacts = {
  id: "ncftp",
  name: "ncftp",
  summary:
    "One session, one file after another; refused once, it uses active mode for the rest of the session.",
  failures: {
    refused: run(
      goesActive("active-for-good", "same-session"),
      `${source}: PORT for the rest of the session; five files, one PASV, five PORT`,
    ),
    killed: run(givesUp, `${source}: exit status 3`),
    turnedAway: run(
      retries(2, [20], "new-session", "give-up"),
      `${source}: three logins, 20 s apart`,
    ),
    unanswered: run(
      after(30, retries(2, atOnce, "same-session", "active-for-good")),
      `${source}: three PASVs of 30 s each, then PORT`,
    ),
  },
  defaults: {
    connections: run(1, `${source}: one session per run`),
    passive: run(1, `${source}: PASV for every file`),
    listings: run(1, `${source}: one MLSD per folder with -R`),
    loginRoundTrips: run(
      9,
      `${source}: eight commands before the first PASV of ncftpput, nine of ncftpget, and the greeting`,
    ),
    holdRoundTrips: run(0, `${source}: PASV, then RETR or STOR`),
    gapRoundTrips: run(
      1,
      `${source}: MDTM before PASV on downloads; MLST, SIZE and MFMT on uploads, three`,
    ),
    connectTimeoutSeconds: run(30, `${source}: 30 s to a port that drops packets`),
    asksTwice: read(false, "libncftp: PASV only"),
    staySeconds: endsAtOnce(source),
    browsingSessions: run(0, `${source}: the listing goes over the same session`),
  },
  command: run("PASV", source),
  connectionsMaximum: run(1, `${source}: one transfer at a time`),
  onRefusal: run(
    "Falls back to active mode for the rest of the session, which needs no passive port but fails behind an address translation.",
    `${source} against a forced 425`,
  ),
};
