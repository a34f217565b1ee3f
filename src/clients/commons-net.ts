import { noRetry } from "./retry.ts";
import { read } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "Apache Commons Net FTPClient.java at c66d035";

/** Apache Commons Net: active unless the program says otherwise. */
export const commonsNet: ClientFacts = {
  id: "commons-net",
  name: "Apache Commons Net (Java)",
  summary:
    "Active by default and after every connect(): it needs no passive port until the program calls enterLocalPassiveMode().",
  defaults: {
    connections: read(1, `${source}: one transfer per object`),
    passive: read(
      0,
      `${source} line 613: ACTIVE_LOCAL_DATA_CONNECTION_MODE until enterLocalPassiveMode()`,
    ),
    retry: read(noRetry, `${source}: no second try`),
    asksTwice: read(false, `${source}: PASV on IPv4, EPSV on IPv6`),
  },
  command: read("PORT", `${source}: PASV once passive mode is on`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  browsingSession: read(false, `${source}: none`),
  onRefusal: read("Returns false or raises an exception; nothing is tried again.", source),
};
