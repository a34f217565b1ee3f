import { formConfiguration } from "./form.ts";
import { assumed } from "./sourced.ts";
import { unestablished } from "./unestablished.ts";

const connections = "files.jscape.com/secureftpserver/docs, setting connection preferences";

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
  rangeNote: "Both ends are taken as included.",
  configuration: formConfiguration(
    {
      product: "JSCAPE MFT Server",
      range: "Services > FTP/S > Passive port range",
      address: "Services > FTP/S > Passive IP",
      maxSessions: "Connections > Max Concurrent Connections",
      maxSessionsPerAddress: "Connections > Max Connections/IP",
    },
    "JSCAPE MFT Server Manager, the domain's pages",
    `${connections}; documentation.jscape.com, Global FTP/S services`,
  ),
});
