import type { Delays, FailureTable } from "../scenario/types.ts";
import { after, goesActive, retries } from "./failures.ts";
import { assumed, read, run } from "../scenario/sourced.ts";
import { KERNEL_CONNECT_SECONDS, KERNEL_GIVES_UP } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "lftp 4.9.2";
const resources = "lftp src/resource.cc";
const reconnects: Delays = { first: 15, factor: 1.5, limit: 300 };
const later = retries(999, reconnects, "new-session", "give-up");

const failures: FailureTable = {
  refused: run(
    later,
    `${source}: drops the session, reconnects after 15 s, then 1.5 times later each time, 300 s at most, 1,000 tries`,
  ),
  killed: run(
    goesActive("active-once", "new-session", [15]),
    `${source}: after a 500 it reconnects after 15 s and fetches that one file by PORT; then it is passive again`,
  ),
  turnedAway: run(later, `${source}: logs in again after 15, 22 and 33 s, as after a refusal`),
  unanswered: run(
    after(KERNEL_CONNECT_SECONDS, later),
    `${source}: ${KERNEL_GIVES_UP}; net:timeout 5m is longer; then it reconnects`,
  ),
};

/** lftp, mirror one file after another. */
export const lftp: ClientFacts = {
  id: "lftp",
  name: "lftp, one file at a time",
  summary: "One session, one listing per folder, then one file after another.",
  failures,
  defaults: {
    connections: read(1, `${resources}: mirror is serial unless -P is given`),
    passive: run(1, `${source}: PASV for every file`),
    listings: run(
      1,
      `${source}: one MLSD per folder; 20 files of one folder took 21 data connections`,
    ),
    loginRoundTrips: run(6, `${source}: five commands before the first PASV, and the greeting`),
    holdRoundTrips: run(0, `${source}: PASV, then RETR or STOR`),
    gapRoundTrips: run(
      0,
      `${source} mirror: PASV follows the last reply; a reverse mirror sends MFMT between, one more`,
    ),
    connectTimeoutSeconds: run(KERNEL_CONNECT_SECONDS, `${source}: ${KERNEL_GIVES_UP}`),
    asksTwice: read(false, `${resources}: ftp:prefer-epsv no`),
    staySeconds: read(
      0,
      `${resources}: net:idle 3m closes an idle session at lftp's prompt, 180 s; a script (-c, -f) logs out with its last file`,
    ),
    browsingSessions: run(0, `${source}: the listing goes over the same session`),
  },
  command: run("PASV", `${source} on IPv4`),
  connectionsMaximum: read(null, `${resources}: net:connection-limit 0 = unlimited`),
  onRefusal: run(
    "Drops the session and reconnects after 15 s, then 22 s and so on up to 300 s; a 421 that speaks of too many connections lowers its own limit; a session that is ended by a 500 is opened again and that one file fetched in active mode.",
    `${source} against forced replies of 425, 421 and 500; the lowered limit was read`,
  ),
};

/** lftp, mirror with several files at once. */
export const lftpMirror: ClientFacts = {
  ...lftp,
  id: "lftp-mirror",
  name: "lftp, mirror -P",
  summary:
    "As many sessions as -P says, each with one file after another, after one listing per folder.",
  failures: {
    ...failures,
    killed: run(
      goesActive("active-once", "new-session"),
      `${source} mirror -P5: after a 500 another session takes the file up at once, by PORT`,
    ),
  },
  defaults: {
    ...lftp.defaults,
    connections: assumed(5, "mirror -P takes any number; five as in the measured runs"),
    keepsSessions: read(
      true,
      `${resources}: net:idle 3m; a session without a file waits 180 s for the next one or for the end of the run`,
    ),
  },
};

/** lftp, one big file in pieces: count a piece as a file. */
export const lftpPget: ClientFacts = {
  ...lftp,
  id: "lftp-pget",
  name: "lftp, pget",
  summary:
    "One file in five pieces at once by default, each on a session of its own; a piece counts as a file here.",
  defaults: {
    ...lftp.defaults,
    connections: read(5, "lftp src/pgetJob.cc lines 33-35: pget -n 5, pieces of 1 MiB at least"),
    files: assumed(5, "One file in five pieces"),
    uploads: read(0, "pget only downloads"),
    listings: assumed(0, "The file is named"),
    gapRoundTrips: run(2, `${source} get: SIZE and MDTM before PASV`),
  },
};
