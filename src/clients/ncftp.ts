import { noRetry } from "./retry.ts";
import { read, run } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "ncftp 3.2.6";

/** ncftpget and ncftpput: one session, falls back to active mode. */
export const ncftp: ClientFacts = {
  id: "ncftp",
  name: "ncftp",
  summary: "One session, one file after another; refused, it falls back to active mode.",
  defaults: {
    connections: run(1, `${source}: one session per run`),
    passive: run(1, `${source}: PASV for every file`),
    listings: run(1, `${source}: one MLSD per folder with -R`),
    retry: read(noRetry, "libncftp: falls back to PORT, which needs no passive port"),
    holdRoundTrips: run(0, `${source}: PASV, then RETR or STOR`),
    gapRoundTrips: run(
      1,
      `${source}: MDTM before PASV on downloads; MLST, SIZE and MFMT on uploads, three`,
    ),
    asksTwice: read(false, "libncftp: PASV only"),
  },
  command: run("PASV", source),
  connectionsMaximum: run(1, `${source}: one transfer at a time`),
  browsingSession: run(false, `${source}: the listing goes over the same session`),
  onRefusal: read("Falls back to active mode for that transfer.", "libncftp/ncftp.h line 545"),
};
