import { after, atOnce, retries } from "./failures.ts";
import { assumed, read } from "../scenario/sourced.ts";
import { untilIdleTimeout } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "FileZilla 3.30";
const twice = `${source} Options.cpp: Reconnect count 2`;

/** FileZilla: two transfers at once and a browsing session that lists folders. */
export const filezilla: ClientFacts = {
  id: "filezilla",
  name: "FileZilla",
  summary:
    "Two transfers at once by default, ten at most, each on a session of its own, and one more session that lists folders and stays while the window is open.",
  failures: {
    refused: read(
      retries(2, atOnce, "same-session", "next-file"),
      `${twice}; no pause while the control connection lives; active mode, tried once before, is taken as failing, as behind an address translation`,
    ),
    killed: read(
      retries(2, atOnce, "new-session", "next-file"),
      `${twice}; it reconnects and takes the file up again`,
    ),
    turnedAway: read(
      retries(2, [5], "new-session", "next-file"),
      `${twice}; 5 s after a failed login`,
    ),
    unanswered: read(
      after(20, retries(2, atOnce, "new-session", "next-file")),
      `${twice}; Timeout 20; a time-out ends the session`,
    ),
  },
  defaults: {
    connections: read(
      2,
      `${source} src/interface/Options.cpp: Number of Transfers 2; the same in newer code`,
    ),
    passive: read(1, `${source}: PASV on IPv4, EPSV on IPv6; active only as a fall-back`),
    loginRoundTrips: assumed(
      8,
      "The greeting, USER, PASS, SYST, FEAT, OPTS, PWD and TYPE; not counted on a wire",
    ),
    tlsStart: read(
      "connect",
      `${source} engine transfersocket.cpp: TLS begins when the data connection is made`,
    ),
    holdRoundTrips: read(0, `${source} filetransfer.cpp: PASV, then RETR or STOR`),
    gapRoundTrips: read(
      0,
      `${source} filetransfer.cpp: one more with MFMT after an upload that keeps its time`,
    ),
    connectTimeoutSeconds: read(20, `${source} Options.cpp: Timeout 20`),
    asksTwice: read(
      false,
      `${source}: one command by address family; a fall-back to PORT needs no passive port`,
    ),
    staySeconds: untilIdleTimeout,
    lingerSeconds: read(
      60,
      `${source} QueueView.cpp Start(60000): transfer sessions are closed after 60 s`,
    ),
    browsingSessions: read(1, `${source}: one per tab; its folder listings are kept for 600 s`),
  },
  command: read("PASV", `${source}: PASV on IPv4, EPSV on IPv6`),
  connectionsMaximum: read(10, `${source} resources/xrc/settings.xrc: 1 to 10`),
  onRefusal: read(
    "Tries active mode once, then the file twice more at once, then puts it on the list of failed transfers.",
    `${source} engine and QueueView.cpp`,
  ),
};
