import { always, givesUp } from "./failures.ts";
import { assumed, documented } from "../scenario/sourced.ts";
import type { ClientFacts } from "./types.ts";

const pages = "webMethods note on polling frequency; TIBCO FTP poller documentation";

/** A partner's batch job: log in on the mark, list, fetch what is there, quit. */
export const ediPoller: ClientFacts = {
  id: "edi-poller",
  name: "EDI partner or batch job",
  summary:
    "Logs in on the mark, lists one folder, fetches what is there one file after another, and quits.",
  failures: always(
    assumed(
      givesUp,
      "Batch code raises an error and waits for the next run, as ftplib and .NET do",
    ),
    60,
  ),
  defaults: {
    connections: documented(1, `${pages}: one connection`),
    passive: assumed(1, "Taken as passive: partners sit behind their own firewalls"),
    listings: documented(1, `${pages}: one listing per poll`),
    uploads: assumed(0, "Fetches; give a share where partners deliver as well"),
    staySeconds: documented(0, `${pages}: QUIT after the last file`),
    browsingSessions: documented(0, `${pages}: no browsing`),
  },
  command: assumed("PASV", "IPv4 libraries send PASV"),
  connectionsMaximum: documented(1, `${pages}: one connection`),
  onRefusal: assumed(
    "The run fails; the files wait for the next one.",
    "As ftplib and .NET behave",
  ),
};
