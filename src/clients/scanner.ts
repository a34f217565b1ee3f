import { always, retries } from "./failures.ts";
import { assumed, documented } from "../scenario/sourced.ts";
import type { ClientFacts } from "./types.ts";

const manuals = "Xerox ColorQube 9301 administrator guide p. 31; Oki ES1624n guide";

/** A scanner or multi-function printer: one session, one upload a job. */
export const scanner: ClientFacts = {
  id: "scanner",
  name: "Scanner or printer",
  summary: "One session per job: looks at the folder, then uploads one file after another.",
  failures: always(
    assumed(
      retries(3, { first: 15, factor: 1.5, limit: 300 }, "same-session", "next-file"),
      "No figure was found; three more tries after 15, 22 and 34 s",
    ),
    60,
  ),
  defaults: {
    connections: assumed(1, "One upload at a time; no manual says otherwise"),
    passive: documented(1, `${manuals}: passive or active can be chosen; taken as passive`),
    files: documented(1, `${manuals}: one upload per job`),
    listings: assumed(1, "Some models look at the folder before they upload"),
    uploads: documented(1, `${manuals}: scan to FTP only uploads`),
    staySeconds: assumed(0, "Logs out after the job; no manual says otherwise"),
    browsingSessions: assumed(0, "A scanner has no browser"),
  },
  command: documented("PASV", `${manuals}: passive mode is a switch`),
  connectionsMaximum: assumed(1, "One job at a time"),
  onRefusal: assumed(
    "Tries again a few times, then reports a failed job on its panel.",
    "No figure was found",
  ),
};
