import { noRetry } from "./retry.ts";
import { run, read } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "Python 3.11 ftplib";

/** Python's ftplib: one session, an exception on refusal. */
export const ftplib: ClientFacts = {
  id: "ftplib",
  name: "Python ftplib",
  summary:
    "One session, one file after another; a refusal is an exception and nothing is tried again.",
  defaults: {
    connections: read(1, `${source}: one transfer per object`),
    passive: run(1, `${source}: passive by default`),
    retry: run(noRetry, `${source}: raises an exception`),
    tlsStart: read("command", `${source}: TLS begins after the 150 reply`),
    holdRoundTrips: run(0, `${source}: PASV, then RETR or STOR`),
    gapRoundTrips: run(1, `${source}: TYPE I before every PASV`),
    asksTwice: run(false, `${source}: PASV on IPv4, EPSV on IPv6`),
  },
  command: run("PASV", `${source} on IPv4; EPSV on IPv6`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  browsingSession: read(false, `${source}: none`),
  onRefusal: run("Raises an exception; a batch job has lost the file until its next run.", source),
};
