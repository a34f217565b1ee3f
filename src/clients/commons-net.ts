import { always, givesUp } from "./failures.ts";
import { assumed, read } from "../scenario/sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "Apache Commons Net FTPClient.java at c66d035";

/** Apache Commons Net: active unless the program says otherwise. */
export const commonsNet: ClientFacts = {
  id: "commons-net",
  name: "Apache Commons Net (Java)",
  summary:
    "Active by default and after every connect(): it needs no passive port until the program calls enterLocalPassiveMode().",
  failures: always(
    read(
      givesUp,
      `${source}: no second try; false or an exception, which ends the program's visit unless it says otherwise`,
    ),
    60,
  ),
  defaults: {
    connections: read(1, `${source}: one transfer per object`),
    passive: read(
      0,
      `${source} line 613: ACTIVE_LOCAL_DATA_CONNECTION_MODE until enterLocalPassiveMode()`,
    ),
    asksTwice: read(false, `${source}: PASV on IPv4, EPSV on IPv6`),
    staySeconds: assumed(0, "The program logs out with its last file"),
    browsingSessions: read(0, `${source}: none`),
  },
  command: read("PORT", `${source}: PASV once passive mode is on`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  onRefusal: read("Returns false or raises an exception; nothing is tried again.", source),
};
