import { after, atOnce, retries } from "./failures.ts";
import { read, run } from "../scenario/sourced.ts";
import { endsAtOnce } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "rclone 1.60.1";

/** rclone: four transfers at once, more sessions while its checkers walk many folders. */
export const rclone: ClientFacts = {
  id: "rclone",
  name: "rclone",
  summary:
    "Four transfers at once by default over sessions that stay until the run ends; the same sessions list folders, up to eight more while many folders are walked. Files of 256 MiB and more come in four pieces each.",
  failures: {
    refused: run(
      retries(2, atOnce, "same-session", "next-file"),
      `${source}: the whole run three times, milliseconds apart (retries_sleep 0)`,
    ),
    killed: run(
      retries(1, atOnce, "new-session", "give-up"),
      `${source}: one more session at once, then exit status 1`,
    ),
    turnedAway: run(
      retries(9, { first: 0.01, factor: 2, limit: 2 }, "new-session", "next-file"),
      `${source}: ten tries within 4.7 s, over and over; the pauses double from 10 ms to 2 s`,
    ),
    unanswered: run(
      after(60, retries(2, atOnce, "same-session", "next-file")),
      `${source}: three tries of 60 s`,
    ),
  },
  defaults: {
    connections: read(
      4,
      "rclone fs/config.go: Transfers 4, Checkers 8; four pieces each for files of 256 MiB and more",
    ),
    passive: run(1, `${source}: EPSV for every file`),
    listings: run(
      2,
      `${source}: two MLSDs where the folder is not the root, one more for each folder below; uploads list several times more`,
    ),
    loginRoundTrips: run(6, `${source}: five commands before the first EPSV, and the greeting`),
    tlsStart: read("command", "jlaffaye/ftp: TLS begins after the 150 reply"),
    holdRoundTrips: run(
      0,
      `${source}: EPSV, then RETR; one more with PRET where the server offers it`,
    ),
    gapRoundTrips: run(0, `${source}: the next EPSV follows the last reply`),
    connectTimeoutSeconds: run(60, `${source}: 60 s to a port that drops packets`),
    asksTwice: run(
      "when-refused",
      `${source}: PASV after any error to EPSV, remembered per session`,
    ),
    keepsSessions: run(true, `${source}: idle sessions are kept until the run ends`),
    staySeconds: endsAtOnce(source),
    browsingSessions: run(
      0,
      `${source}: the sessions that list also transfer: four in all for 20 files of one folder; give up to 8 (fs/config.go, Checkers) where many folders are walked at once`,
    ),
  },
  command: run("EPSV, then PASV", source),
  connectionsMaximum: read(
    null,
    "rclone: --transfers takes any number; --ftp-concurrency 0 = unlimited",
  ),
  onRefusal: run(
    "Asks once more with PASV, then repeats the whole run twice within milliseconds: all of it meets the same full range.",
    `${source} against a forced 425`,
  ),
};
