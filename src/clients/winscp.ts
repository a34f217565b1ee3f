import { after, goesActive, retries } from "./failures.ts";
import { assumed, documented, read } from "../scenario/sourced.ts";
import { untilIdleTimeout } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "WinSCP source of 2026";
const repeats = retries(-1, [2], "new-session", "give-up");

/** WinSCP: two background transfers and a main session. */
export const winscp: ClientFacts = {
  id: "winscp",
  name: "WinSCP",
  summary:
    "Two transfers at once by default, nine at most in the dialogue, each on a session of its own, and a main session that lists folders; they stay while the window is open.",
  failures: {
    refused: read(
      goesActive("active-once", "same-session"),
      `${source}: tries the other mode once, then asks the user; taken as a lost file`,
    ),
    killed: read(
      repeats,
      `${source}: a background session that is closed waits 2 s, reconnects and repeats until it is cancelled`,
    ),
    turnedAway: read(
      repeats,
      `${source}: a background session waits 2 s, reconnects and repeats until it is cancelled; the main session 5 s`,
    ),
    unanswered: assumed(
      after(15, repeats),
      "Taken as 15 s and a session that is opened anew every 2 s; not run",
    ),
  },
  defaults: {
    connections: read(2, `${source} core/Configuration.cpp: FQueueTransfersLimit = 2`),
    passive: read(1, `${source} core/SessionData.cpp: passive mode is on`),
    holdRoundTrips: read(0, `${source} FtpControlSocket.cpp line 3278: PASV, then RETR or STOR`),
    gapRoundTrips: read(1, `${source} FtpControlSocket.cpp line 3278: TYPE before every PASV`),
    connectTimeoutSeconds: assumed(15, "Taken as 15 s; not run"),
    asksTwice: read(
      false,
      `${source}: one command by address family; a fall-back to PORT needs no passive port`,
    ),
    staySeconds: untilIdleTimeout,
    lingerSeconds: {
      ...untilIdleTimeout,
      source: `${source}: background sessions are kept and used again; ${untilIdleTimeout.source}`,
    },
    browsingSessions: read(1, `${source}: the main session; it lists again after each batch`),
  },
  command: read("PASV", `${source}: PASV on IPv4, EPSV on IPv6`),
  connectionsMaximum: documented(
    9,
    "winscp.net/eng/docs/ui_pref_background: nine in the dialogue; execute now goes beyond it",
  ),
  onRefusal: assumed(
    "Tries the other mode once and then asks the user; where the session was closed, a background transfer reconnects every 2 s until it is cancelled.",
    `${source}, read and not run`,
  ),
};
