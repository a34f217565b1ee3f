import { assumed, read, run } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "lftp 4.9.2";
const resources = "lftp src/resource.cc";

/** lftp, mirror one file after another. */
export const lftp: ClientFacts = {
  id: "lftp",
  name: "lftp, one file at a time",
  summary: "One session, one listing per folder, then one file after another.",
  defaults: {
    connections: read(1, `${resources}: mirror is serial unless -P is given`),
    passive: run(1, `${source}: PASV for every file`),
    listings: run(
      1,
      `${source}: one MLSD per folder; 20 files of one folder took 21 data connections`,
    ),
    retry: run(
      { attempts: 999, delaySeconds: 15, factor: 1.5, limitSeconds: 300 },
      `${source}: drops the session, reconnects after 15 s, then 1.5 times later each time, 300 s at most, 1,000 tries`,
    ),
    holdRoundTrips: run(0, `${source}: PASV, then RETR or STOR`),
    gapRoundTrips: run(
      0,
      `${source} mirror: PASV follows the last reply; a reverse mirror sends MFMT between, one more`,
    ),
    connectTimeoutSeconds: run(300, `${source}: net:timeout 5m`),
    asksTwice: read(false, `${resources}: ftp:prefer-epsv no`),
  },
  command: run("PASV", `${source} on IPv4`),
  connectionsMaximum: read(null, `${resources}: net:connection-limit 0 = unlimited`),
  browsingSession: run(false, `${source}: the listing goes over the same session`),
  onRefusal: run(
    "Drops the session and reconnects after 15 s, then 22 s and so on up to 300 s; a 421 that speaks of too many connections lowers its own limit.",
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
  defaults: {
    ...lftp.defaults,
    connections: assumed(5, "mirror -P takes any number; five as in the measured runs"),
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
