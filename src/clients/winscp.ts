import { assumed, documented, read } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "WinSCP source of 2026";

/** WinSCP: two background transfers and a main session. */
export const winscp: ClientFacts = {
  id: "winscp",
  name: "WinSCP",
  summary:
    "Two transfers at once by default, nine at most in the dialogue, each on a session of its own, and a main session that lists folders.",
  defaults: {
    connections: read(2, `${source} core/Configuration.cpp: FQueueTransfersLimit = 2`),
    passive: read(1, `${source} core/SessionData.cpp: passive mode is on`),
    retry: read(
      { attempts: -1, delaySeconds: 2, factor: 1, limitSeconds: 2 },
      `${source}: a background session that is closed waits 2 s, reconnects and repeats until it is cancelled; with 425 it asks the user instead`,
    ),
    holdRoundTrips: read(0, `${source} FtpControlSocket.cpp line 3278: PASV, then RETR or STOR`),
    gapRoundTrips: read(1, `${source} FtpControlSocket.cpp line 3278: TYPE before every PASV`),
    asksTwice: read(
      false,
      `${source}: one command by address family; a fall-back to PORT needs no passive port`,
    ),
  },
  command: read("PASV", `${source}: PASV on IPv4, EPSV on IPv6`),
  connectionsMaximum: documented(
    9,
    "winscp.net/eng/docs/ui_pref_background: nine in the dialogue; execute now goes beyond it",
  ),
  browsingSession: read(true, `${source}: the main session; it lists again after each batch`),
  onRefusal: assumed(
    "Tries the other mode once and then asks the user; where the session was closed, a background transfer reconnects every 2 s until it is cancelled.",
    `${source}, read and not run`,
  ),
};
