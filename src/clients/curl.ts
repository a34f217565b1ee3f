import type { Delays, FailureTable } from "../scenario/types.ts";
import { after, nextFile, retries } from "./failures.ts";
import { documented, read, run } from "../scenario/sourced.ts";
import { endsAtOnce, KERNEL_CONNECT_SECONDS, KERNEL_GIVES_UP } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "curl 7.88.1";

const failures: FailureTable = {
  refused: run(
    nextFile("same-session"),
    `${source} gives up the file with exit status 13; the session lives`,
  ),
  killed: run(
    nextFile("new-session", 2),
    `${source}: exit status 13; the next address gets the dead connection and fails with 56 without asking, the one after that asks anew`,
  ),
  turnedAway: run(
    nextFile("new-session"),
    `${source}: a 421 at login is exit status 28; the next address logs in anew`,
  ),
  unanswered: run(
    after(KERNEL_CONNECT_SECONDS, nextFile("new-session")),
    `${source}: ${KERNEL_GIVES_UP}, then PASV and the same again`,
  ),
};

/** curl: one transfer at a time, EPSV first. */
export const curl: ClientFacts = {
  id: "curl",
  name: "curl",
  summary:
    "One transfer after another over one session; asks with EPSV and, refused, at once with PASV; then it goes on to the next address.",
  failures,
  defaults: {
    connections: run(1, `${source}: 20 addresses over one session`),
    passive: run(1, `${source}: EPSV for every file`),
    listings: run(0, `${source}: no listing unless a folder is asked for`),
    loginRoundTrips: run(4, `${source}: three commands before the first EPSV, and the greeting`),
    tlsStart: run("connect", `${source}: the ClientHello came with the connection, before TYPE`),
    tlsCommandSeconds: run(
      1,
      `${source} sends each further command a second after the last while the TLS of its data connection waits; newer versions were not run`,
    ),
    holdRoundTrips: run(1, `${source}: SIZE between EPSV and RETR`),
    uploadHoldRoundTrips: run(0, `${source}: EPSV, then STOR`),
    firstHoldRoundTrips: run(1, `${source}: TYPE inside the hold of a session's first file`),
    gapRoundTrips: run(0, `${source}: the next EPSV follows the last reply`),
    connectTimeoutSeconds: run(KERNEL_CONNECT_SECONDS, `${source}: ${KERNEL_GIVES_UP}`),
    asksTwice: run(
      true,
      `${source}: a refused or unanswered EPSV is followed by PASV; then PASV only on that session`,
    ),
    staySeconds: endsAtOnce(source),
    browsingSessions: run(0, `${source}: none`),
  },
  command: run("EPSV, then PASV", `${source} on IPv4`),
  connectionsMaximum: read(
    65535,
    "curl docs, --parallel-max: 50 by default with --parallel, 65535 at most",
  ),
  onRefusal: run(
    "Asks once more with PASV, then fails with exit status 13 and goes on to the next address.",
    `${source} against a forced 425`,
  ),
};

/** curl --parallel: a session for every address, up to 50 at once. */
export const curlParallel: ClientFacts = {
  ...curl,
  id: "curl-parallel",
  name: "curl -Z (parallel)",
  summary:
    "Up to 50 addresses at once, each on a session of its own; asks with EPSV and, refused, at once with PASV.",
  failures: {
    ...failures,
    killed: run(nextFile("new-session"), `${source} -Z: a new session for each address`),
  },
  defaults: {
    ...curl.defaults,
    connections: documented(
      50,
      "curl docs, --parallel-max: 50 by default; 20 addresses took 20 sessions",
    ),
    startsTogether: run(true, `${source} -Z: four addresses logged in four times at once`),
  },
};

const doubling: Delays = { first: 1, factor: 2, limit: 600 };

/** curl --retry: tries again where curl takes the failure as passing. */
export const curlRetry: ClientFacts = {
  ...curl,
  id: "curl-retry",
  name: "curl --retry 3",
  summary:
    "As curl, and a refused request or login is tried again after 1, 2 and 4 s; a session that was ended is not.",
  failures: {
    ...failures,
    refused: run(
      retries(3, doubling, "same-session", "next-file"),
      `${source} --retry 3: after 1, 2 and 4 s on the same session, with PASV only; 600 s at most between tries`,
    ),
    turnedAway: run(
      retries(3, doubling, "new-session", "next-file"),
      `${source} --retry 3: a 421 at login counts as passing, again after 1, 2 and 4 s`,
    ),
  },
  onRefusal: run(
    "Asks once more with PASV, then with PASV after 1, 2 and 4 s, then goes on to the next address.",
    `${source} --retry 3 against a forced 425`,
  ),
};
