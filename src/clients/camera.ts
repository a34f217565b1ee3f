import { always, nextFile } from "./failures.ts";
import { assumed, documented } from "../scenario/sourced.ts";
import type { ClientFacts } from "./types.ts";

const manuals = "Camera manuals: ACTi A713 p. 49, Planet ICA-HM121 p. 35, Vicon XX247 p. 44";

/** An IP camera: one session per event, a few pictures up. */
export const camera: ClientFacts = {
  id: "camera",
  name: "IP camera or recorder",
  summary: "One session per event or per minute that uploads one to five pictures or one clip.",
  failures: always(
    assumed(nextFile("same-session"), "No figure was found; the next picture comes anyway"),
    60,
  ),
  defaults: {
    connections: assumed(1, "One upload at a time; no manual says otherwise"),
    passive: assumed(
      1,
      "PASV or PORT can be chosen in the manuals that were read; taken as passive",
    ),
    files: documented({ uniform: [1, 5] }, `${manuals}: one to five pictures per trigger`),
    listings: assumed(0, "Uploads without looking at the folder"),
    uploads: assumed(1, "A camera only uploads"),
    staySeconds: assumed(0, "Logs out after the last picture; no manual says otherwise"),
    browsingSessions: assumed(0, "A camera has no browser"),
  },
  command: documented("PASV", `${manuals}: passive mode is a switch`),
  connectionsMaximum: assumed(1, "One session per event"),
  onRefusal: assumed("The picture is lost; the next event tries again.", "No figure was found"),
};
