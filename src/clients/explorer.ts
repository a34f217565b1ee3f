import { always, givesUp } from "./failures.ts";
import { assumed, documented } from "../scenario/sourced.ts";
import { untilIdleTimeout } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const article = "mskb.pkisolutions.com/kb/323446";

/** Windows Explorer: one transfer at a time, as far as anybody wrote down. */
export const explorer: ClientFacts = {
  id: "explorer",
  name: "Windows Explorer",
  summary:
    "A new PASV for every file and listing; how many at once is not documented and taken as one.",
  failures: always(assumed(givesUp, "Shows an error, and the copy ends; not established"), 60),
  defaults: {
    connections: assumed(1, "Not documented; one or two is likely"),
    passive: documented(1, `${article}: passive is a check box; taken as on`),
    listings: assumed(1, "One per folder that is opened"),
    staySeconds: untilIdleTimeout,
    browsingSessions: assumed(1, "Lists folders while it copies"),
  },
  command: documented("PASV", article),
  connectionsMaximum: assumed(2, "Not documented"),
  onRefusal: assumed("Shows an error.", "Not established"),
};
