import { noRetry } from "./retry.ts";
import { run } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "wget 1.21.3";

/** wget: a session for every address, no second try on a refused PASV. */
export const wget: ClientFacts = {
  id: "wget",
  name: "wget",
  summary: "A new session for every address, one file each; a recursive run keeps one session.",
  defaults: {
    connections: run(1, `${source}: one transfer at a time`),
    passive: run(1, `${source}: PASV, and no fall-back to active mode`),
    files: run(1, `${source}: one session per address`),
    listings: run(0, `${source}: none for one address; one LIST per folder with -r`),
    uploads: run(0, `${source}: only downloads`),
    retry: run(noRetry, `${source}: a refused PASV is fatal, exit status 8`),
    holdRoundTrips: run(0, `${source}: PASV, then RETR`),
    asksTwice: run(false, `${source}: one command by address family`),
  },
  command: run("PASV", `${source} on IPv4; EPSV on IPv6`),
  connectionsMaximum: run(1, `${source}: one transfer at a time`),
  browsingSession: run(false, `${source}: none`),
  onRefusal: run(
    "Gives up at once; a 425 to the transfer command instead is tried again up to 20 times, 1, 2, 3 … 10 s apart.",
    `${source} against forced replies of 425`,
  ),
};
