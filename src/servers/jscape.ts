import { assumed } from "../scenario/sourced.ts";
import { unestablished } from "./assumed-server.ts";

/** Where these facts were read, and what the configuration knows. */
export const connections = "files.jscape.com/secureftpserver/docs, setting connection preferences";

/** JSCAPE MFT Server: settings are documented, behaviour is not. */
export const jscape = unestablished({
  id: "jscape",
  name: "JSCAPE MFT Server",
  system: "linux",
  versions: "as documented",
  maxSessions: assumed(
    0,
    `${connections}: Max Concurrent Connections has no default there; the licence caps it`,
  ),
  maxSessionsPerAddress: assumed(0, `${connections}: Max Connections/IP has no default there`),
  rangeNote: "Both ends are assumed to be included.",
});
