import { always, givesUp } from "./failures.ts";
import { read } from "../scenario/sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "dotnet/runtime System.Net.Requests FtpControlStream.cs";

/** .NET FtpWebRequest: a whole session for every file. */
export const dotnet: ClientFacts = {
  id: "dotnet",
  name: ".NET FtpWebRequest",
  summary:
    "A session of its own for every file or listing; a refusal is an exception and nothing is tried again.",
  failures: always(read(givesUp, `${source}: raises an exception, which ends the program`), 60),
  defaults: {
    connections: read(1, `${source}: one transfer per request`),
    passive: read(1, `${source}: passive by default`),
    files: read(1, `${source} BuildCommandsList(): QUIT ends every request`),
    listings: read(0, `${source}: a listing is a request of its own`),
    holdRoundTrips: read(0, `${source} BuildCommandsList(): PASV, then the transfer command`),
    asksTwice: read(false, `${source}: PASV on IPv4, EPSV on IPv6`),
    staySeconds: read(0, `${source} BuildCommandsList(): QUIT ends every request`),
    browsingSessions: read(0, `${source}: none`),
  },
  command: read("PASV", `${source} on IPv4; EPSV on IPv6`),
  connectionsMaximum: read(null, "The program decides how many requests run at once"),
  onRefusal: read("Raises an exception; a batch job has lost the file until its next run.", source),
};
