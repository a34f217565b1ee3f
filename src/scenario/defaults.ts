import type { Group, Sourced } from "./types.ts";

function assumed<T>(value: T, source: string): Sourced<T> {
  return { value, source, grade: "assumed" };
}

/** Fields of a group that have one general default, whatever the rest of the group says. */
export type GeneralField = Exclude<
  keyof Group,
  | "name"
  | "clients"
  | "addresses"
  | "visits"
  | "retry"
  | "failures"
  | "uploadHoldRoundTrips"
  | "loginRoundTrips"
  | "roundTripSeconds"
  | "transferSeconds"
  | "listingSeconds"
  | "connectSeconds"
>;

/** What a group does where neither the document nor the client catalogue says so. */
export const GENERAL_DEFAULTS: { readonly [Field in GeneralField]: Sourced<Group[Field]> } = {
  software: assumed("generic", "No client software was named."),
  dayFactor: assumed({}, "All days are taken to be alike: nothing says how they differ."),
  connections: assumed(1, "Most clients transfer one file at a time."),
  passive: assumed(1, "Nearly all clients use passive mode; an active transfer needs no port."),
  files: assumed(1, "One file per visit until a number is given."),
  listings: assumed(0, "No folder listings until a number is given."),
  uploads: assumed(0, "Files are downloads until a share of uploads is given."),
  fileBytes: assumed(
    { from: 100_000, to: 10_000_000 },
    "Files of 0.1 to 10 MB, a guess; give yours.",
  ),
  listingBytes: assumed(2000, "A folder listing of some 25 lines of 80 characters."),
  bitsPerSecond: assumed(
    { from: 5e6, to: 50e6 },
    "Client lines of 5 to 50 Mbit/s, a guess; give yours.",
  ),
  tls: assumed("none", "Plain FTP until TLS is chosen."),
  thinkSeconds: assumed(0, "Clients ask for the next file at once."),
  abandoned: assumed(0, "Clients connect to every passive port that they ask for."),
  holdRoundTrips: assumed(0, "The transfer command follows the passive reply directly."),
  firstHoldRoundTrips: assumed(0, "A session's first file is requested like any other."),
  tlsCommandSeconds: assumed(0, "Commands follow one another at once."),
  staySeconds: assumed(0, "Clients log out after their last file."),
  lingerSeconds: assumed(0, "Sessions without a further file are closed."),
  browsingSessions: assumed(0, "No separate session lists folders."),
  keepsSessions: assumed(false, "Sessions without a further file do not wait for the others."),
  startsTogether: assumed(
    false,
    "A client's further sessions log in when the first one reaches its first file.",
  ),
  repeatsPasv: assumed(0, "Every connection that is made is used."),
  stalled: assumed(0, "No transfer hangs; clients that vanish leave some that do."),
  activeReaches: assumed(
    true,
    "The server reaches a client that asks for active mode; behind an address translation it may not.",
  ),
  gapRoundTrips: assumed(0, "The next file is requested directly after the last one."),
  tlsStart: assumed("connect", "TLS begins as soon as the data connection is made."),
  connectTimeoutSeconds: assumed(
    60,
    "A usual connect time-out; common clients wait 20 to 120 seconds.",
  ),
  asksTwice: assumed(false, "A refused request is not repeated with the other command."),
};

/** Round trip of a client whose transfers are described by bytes and rates, in seconds. */
export const GENERAL_ROUND_TRIP = assumed(0.03, "A round trip of 30 ms, usual within one country.");

/** Round trip of a client whose transfers are given in seconds. */
export const NO_ROUND_TRIP = assumed(
  0,
  "Times given in seconds are complete: no round trips are added.",
);
