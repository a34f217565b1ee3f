import { noRetry } from "./retry.ts";
import { assumed, read, run } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "curl 7.88.1";

/** curl: one transfer at a time, EPSV first. */
export const curl: ClientFacts = {
  id: "curl",
  name: "curl",
  summary:
    "One transfer after another over one session; asks with EPSV and, refused, at once with PASV.",
  defaults: {
    connections: run(1, `${source}: 20 addresses over one session`),
    passive: run(1, `${source}: EPSV for every file`),
    listings: run(0, `${source}: no listing unless a folder is asked for`),
    retry: run(
      noRetry,
      `${source} gives up with exit status 13; --retry n waits 1, 2, 4 s and so on up to 600 s on the same session`,
    ),
    tlsStart: assumed("command", "Taken as after the 150 reply, as in most libraries"),
    holdRoundTrips: run(
      1,
      `${source}: SIZE between EPSV and RETR, TYPE before it on the first file; uploads have one less`,
    ),
    gapRoundTrips: run(0, `${source}: the next EPSV follows the last reply`),
    connectTimeoutSeconds: read(300, "curl lib/connect.h: DEFAULT_CONNECT_TIMEOUT 300000 ms"),
    asksTwice: run(
      true,
      `${source}: a refused EPSV is followed by PASV; then PASV only on that session`,
    ),
  },
  command: run("EPSV, then PASV", `${source} on IPv4`),
  connectionsMaximum: read(
    65535,
    "curl docs, --parallel-max: 50 by default with --parallel, 65535 at most",
  ),
  browsingSession: run(false, `${source}: none`),
  onRefusal: run(
    "Asks once more with PASV, then fails with exit status 13.",
    `${source} against a forced 425`,
  ),
};
