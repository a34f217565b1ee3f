import { assumed, documented } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const manuals = "Xerox ColorQube 9301 administrator guide p. 31; Oki ES1624n guide";

/** A scanner or multi-function printer: one session, one upload a job. */
export const scanner: ClientFacts = {
  id: "scanner",
  name: "Scanner or printer",
  summary: "One session per job: looks at the folder, then uploads one file after another.",
  defaults: {
    connections: assumed(1, "One upload at a time; no manual says otherwise"),
    passive: documented(1, `${manuals}: passive or active can be chosen; taken as passive`),
    files: documented(1, `${manuals}: one upload per job`),
    listings: assumed(1, "Some models look at the folder before they upload"),
    uploads: documented(1, `${manuals}: scan to FTP only uploads`),
    retry: assumed(
      { attempts: 3, delaySeconds: 15, factor: 1.5, limitSeconds: 300 },
      "No figure was found; three more tries after 15, 22 and 34 s",
    ),
  },
  command: documented("PASV", `${manuals}: passive mode is a switch`),
  connectionsMaximum: assumed(1, "One job at a time"),
  browsingSession: assumed(false, "A scanner has no browser"),
  onRefusal: assumed(
    "Tries again a few times, then reports a failed job on its panel.",
    "No figure was found",
  ),
};
