import { atOnce } from "./retry.ts";
import { read, run } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "rclone 1.60.1";

/** rclone: four transfers at once, twelve sessions with its checkers. */
export const rclone: ClientFacts = {
  id: "rclone",
  name: "rclone",
  summary:
    "Four transfers at once by default and up to eight more sessions that list folders; files of 256 MiB and more come in four pieces each.",
  defaults: {
    connections: read(
      4,
      "rclone fs/config.go: Transfers 4, Checkers 8; four pieces each for files of 256 MiB and more",
    ),
    passive: run(1, `${source}: EPSV for every file`),
    listings: run(1, `${source}: one MLSD per folder; uploads with 1.60 list several times more`),
    retry: run(
      atOnce(2),
      `${source}: the whole run three times, milliseconds apart (retries_sleep 0)`,
    ),
    tlsStart: read("command", "jlaffaye/ftp: TLS begins after the 150 reply"),
    holdRoundTrips: run(0, `${source}: EPSV, then RETR`),
    gapRoundTrips: run(0, `${source}: the next EPSV follows the last reply`),
    asksTwice: run(true, `${source}: PASV after any error to EPSV, remembered per session`),
  },
  command: run("EPSV, then PASV", source),
  connectionsMaximum: read(
    null,
    "rclone: --transfers takes any number; --ftp-concurrency 0 = unlimited",
  ),
  browsingSession: read(
    true,
    "rclone fs/config.go: eight checkers list folders over sessions of their own",
  ),
  onRefusal: run(
    "Asks once more with PASV, then repeats the whole run twice within milliseconds: all of it meets the same full range.",
    `${source} against a forced 425`,
  ),
};
