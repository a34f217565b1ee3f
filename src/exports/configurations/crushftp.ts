import { formConfiguration, uncheckedLabels } from "./kit/settings-dialogue.ts";

/** How CrushFTP is given its range, caps, address and TLS. */
export const crushftpConfiguration = formConfiguration(
  {
    product: "CrushFTP",
    range: "Passive port range of the FTP port item",
    address: "Passive IP address of the FTP port item",
  },
  "CrushFTP preferences, IP and servers",
  uncheckedLabels,
);
