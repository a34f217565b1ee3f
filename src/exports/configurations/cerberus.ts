import { formConfiguration, uncheckedLabels } from "./kit/settings-dialogue.ts";

/** How Cerberus FTP Server is given its range, caps, address and TLS. */
export const cerberusConfiguration = formConfiguration(
  {
    product: "Cerberus FTP Server",
    range: "Passive port range",
    address: "External address of the FTP listener",
  },
  "Cerberus Server Manager, Listeners",
  uncheckedLabels,
);
