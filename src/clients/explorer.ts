import { noRetry } from "./retry.ts";
import { assumed, documented } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const article = "mskb.pkisolutions.com/kb/323446";

/** Windows Explorer: one transfer at a time, as far as anybody wrote down. */
export const explorer: ClientFacts = {
  id: "explorer",
  name: "Windows Explorer",
  summary:
    "A new PASV for every file and listing; how many at once is not documented and taken as one.",
  defaults: {
    connections: assumed(1, "Not documented; one or two is likely"),
    passive: documented(1, `${article}: passive is a check box; taken as on`),
    listings: assumed(1, "One per folder that is opened"),
    retry: assumed(noRetry, "Not established"),
  },
  command: documented("PASV", article),
  connectionsMaximum: assumed(2, "Not documented"),
  browsingSession: assumed(true, "Lists folders while it copies"),
  onRefusal: assumed("Shows an error.", "Not established"),
};
