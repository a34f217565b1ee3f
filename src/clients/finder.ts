import { always, nextFile } from "./failures.ts";
import { assumed, documented } from "../scenario/sourced.ts";
import { untilIdleTimeout } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const report = "hassio-addons/app-ftp issue 87, a user's report";

/** macOS Finder: previews open many downloads at once and keep them open. */
export const finder: ClientFacts = {
  id: "finder",
  name: "macOS Finder",
  summary:
    "Previews every film of a folder at once, ten downloads and more that stay open; it never uploads.",
  failures: always(
    assumed(nextFile("same-session"), "Not established; the other previews go on"),
    60,
  ),
  defaults: {
    connections: assumed(
      10,
      `${report}: it hung after eleven on eleven ports; 10 to 20 is the likely span`,
    ),
    passive: assumed(1, `${report}: passive`),
    listings: assumed(1, "One per folder that is opened"),
    uploads: documented(0, `${report}: mounts FTP read-only`),
    staySeconds: untilIdleTimeout,
    browsingSessions: assumed(1, "Lists folders while previews run"),
  },
  command: assumed("PASV", "Not established which of the two it sends"),
  connectionsMaximum: assumed(null, `${report}: no bound was seen below the range`),
  onRefusal: documented("The window hangs.", report),
};
