import { always, givesUp } from "./failures.ts";
import { assumed, read } from "../scenario/sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "FluentFTP at e6d1f4e";

/** FluentFTP (.NET): EPSV first, then PASV, then an exception. */
export const fluentftp: ClientFacts = {
  id: "fluentftp",
  name: "FluentFTP (.NET)",
  summary:
    "One transfer per object; asks with EPSV and, refused, at once with PASV, then raises an exception.",
  failures: always(
    read(
      givesUp,
      `${source}: an exception, which ends the program's visit unless it says otherwise; RetryAttempts 3 is for checksums only`,
    ),
    15,
  ),
  defaults: {
    connections: read(1, `${source}: one transfer per object`),
    passive: read(1, `${source} Model/FtpConfig.cs line 185: AutoPassive`),
    tlsStart: read("command", `${source}: TLS begins after the 150 reply`),
    connectTimeoutSeconds: read(15, "FluentFTP: DataConnectionConnectTimeout 15000 ms"),
    asksTwice: read(
      "when-refused",
      `${source} AsyncClient/OpenPassiveDataStream.cs: PASV after a 4xx or 5xx to EPSV`,
    ),
    staySeconds: assumed(0, "The program logs out with its last file"),
    browsingSessions: read(0, `${source}: none`),
  },
  command: read("EPSV, then PASV", `${source}: AutoPassive`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  onRefusal: read("Asks once more with PASV, then raises an exception.", source),
};
