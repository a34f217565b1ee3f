import { atOnce } from "./retry.ts";
import { read } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "FileZilla 3.30";

/** FileZilla: two transfers at once and a browsing session that lists folders. */
export const filezilla: ClientFacts = {
  id: "filezilla",
  name: "FileZilla",
  summary:
    "Two transfers at once by default, ten at most, each on a session of its own, and one more session that lists folders.",
  defaults: {
    connections: read(
      2,
      `${source} src/interface/Options.cpp: Number of Transfers 2; the same in newer code`,
    ),
    passive: read(1, `${source}: PASV on IPv4, EPSV on IPv6; active only as a fall-back`),
    retry: read(
      atOnce(2),
      `${source} Options.cpp: Reconnect count 2; no pause while the control connection lives, 5 s after a failed login`,
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
    asksTwice: read(
      false,
      `${source}: one command by address family; a fall-back to PORT needs no passive port`,
    ),
  },
  command: read("PASV", `${source}: PASV on IPv4, EPSV on IPv6`),
  connectionsMaximum: read(10, `${source} resources/xrc/settings.xrc: 1 to 10`),
  browsingSession: read(true, `${source}: one per tab; its folder listings are kept for 600 s`),
  onRefusal: read(
    "Tries active mode once, then the file twice more at once, then puts it on the list of failed transfers.",
    `${source} engine and QueueView.cpp`,
  ),
};
