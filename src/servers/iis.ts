import { assumed, documented } from "../scenario/sourced.ts";
import type { ServerFacts } from "./types.ts";
import { unestablished } from "./assumed-server.ts";

/** Where these facts were read, and what the configuration knows. */
export const schema = "learn.microsoft.com/previous-versions/iis/settings-schema";

const plain = unestablished({
  id: "iis",
  name: "Microsoft IIS FTP",
  system: "windows",
  versions: "7.0 and later, as documented",
});

/** Microsoft IIS FTP: settings are documented, behaviour is not. */
export const iis: ServerFacts = {
  ...plain,
  ports: {
    ...plain.ports,
    unusedSeconds: assumed(
      30,
      `${schema}/ff713723: dataChannelTimeout 30 s; that it covers an unused listener is assumed`,
    ),
  },
  maxSessions: documented(0, `${schema}/ff713723: maxConnections 4294967295, in effect unlimited`),
  maxSessionsPerAddress: documented(0, `${schema}/ff713723 knows no cap per address`),
  idleSeconds: documented(120, `${schema}/ff713723: controlChannelTimeout 120 s`),
  stallSeconds: documented(30, `${schema}/ff713723: dataChannelTimeout 30 s`),
  defaultRange: documented(
    { first: 49152, last: 65535 },
    `${schema}/ff713772: 0-0 = the ephemeral range of Windows, 49152-65535 on current versions`,
  ),
  rangeNote:
    "1025-65535 is allowed; 0-0 means the ephemeral range of Windows. Both ends are assumed to be included.",
};
