import { formConfiguration } from "./kit/settings-dialogue.ts";
import { connections } from "../../servers/jscape.ts";

/** How JSCAPE MFT Server is given its range, caps, address and TLS. */
export const jscapeConfiguration = formConfiguration(
  {
    product: "JSCAPE MFT Server",
    range: "Services > FTP/S > Passive port range",
    address: "Services > FTP/S > Passive IP",
    maxSessions: "Connections > Max Concurrent Connections",
    maxSessionsPerAddress: "Connections > Max Connections/IP",
  },
  "JSCAPE MFT Server Manager, the domain's pages",
  `${connections}; documentation.jscape.com, Global FTP/S services`,
);
