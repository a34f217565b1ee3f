import { always, givesUp } from "./failures.ts";
import { assumed, read } from "../scenario/sourced.ts";
import { KERNEL_CONNECT_SECONDS } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "jlaffaye/ftp ftp.go at 00c0bdd";

/** jlaffaye/ftp, the library of backup tools written in Go: EPSV first, then PASV, then an error. */
export const goFtp: ClientFacts = {
  id: "go-ftp",
  name: "jlaffaye/ftp (Go)",
  summary:
    "One transfer per connection object; asks with EPSV and, refused, at once with PASV, then returns an error.",
  failures: always(
    read(
      givesUp,
      `${source} openDataConn(): returns the error; taken as the end of the program's run`,
    ),
    KERNEL_CONNECT_SECONDS,
  ),
  defaults: {
    connections: read(1, `${source}: one data connection in flight`),
    passive: read(1, `${source} getDataConnPort(): EPSV, else PASV; no active mode`),
    loginRoundTrips: read(
      6,
      `${source} Login(): the greeting, USER, PASS, FEAT, TYPE and OPTS UTF8`,
    ),
    tlsStart: read(
      "command",
      `${source} openDataConn(): the handshake is left to the first read or write`,
    ),
    holdRoundTrips: read(
      0,
      `${source}: the transfer command follows; one more with REST or where the server offers PRET`,
    ),
    gapRoundTrips: read(0, `${source}: the next EPSV follows the last reply`),
    connectTimeoutSeconds: assumed(
      KERNEL_CONNECT_SECONDS,
      `${source}: no time-out of its own unless DialWithTimeout is given, so the kernel gives up first`,
    ),
    asksTwice: read(
      "when-refused",
      `${source} getDataConnPort(): PASV after an error to EPSV, then PASV only`,
    ),
    staySeconds: assumed(0, "The program logs out with its last file"),
    browsingSessions: read(0, `${source}: none`),
  },
  command: read("EPSV, then PASV", `${source} getDataConnPort()`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  onRefusal: read("Asks once more with PASV, then returns an error.", source),
};
