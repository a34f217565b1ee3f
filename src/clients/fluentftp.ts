import { noRetry } from "./retry.ts";
import { read } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "FluentFTP at e6d1f4e";

/** FluentFTP (.NET): EPSV first, then PASV, then an exception. */
export const fluentftp: ClientFacts = {
  id: "fluentftp",
  name: "FluentFTP (.NET)",
  summary:
    "One transfer per object; asks with EPSV and, refused, at once with PASV, then raises an exception.",
  defaults: {
    connections: read(1, `${source}: one transfer per object`),
    passive: read(1, `${source} Model/FtpConfig.cs line 185: AutoPassive`),
    retry: read(noRetry, `${source}: RetryAttempts 3 is for checksums only`),
    tlsStart: read("command", `${source}: TLS begins after the 150 reply`),
    connectTimeoutSeconds: read(15, "FluentFTP: DataConnectionConnectTimeout 15000 ms"),
    asksTwice: read(
      true,
      `${source} AsyncClient/OpenPassiveDataStream.cs: PASV after a 4xx or 5xx to EPSV`,
    ),
  },
  command: read("EPSV, then PASV", `${source}: AutoPassive`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  browsingSession: read(false, `${source}: none`),
  onRefusal: read("Asks once more with PASV, then raises an exception.", source),
};
