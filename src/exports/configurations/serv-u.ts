import { formConfiguration, uncheckedLabels } from "./kit/settings-dialogue.ts";

/** How Serv-U is given its range, caps, address and TLS. */
export const servUConfiguration = formConfiguration(
  {
    product: "Serv-U",
    range: "Network settings, PASV port range",
    address: "Domain, Listeners, the FTP listener: PASV IP address or domain name",
  },
  "Serv-U console, Server Limits & Settings, Settings",
  `documentation.solarwinds.com, Serv-U server settings; ${uncheckedLabels}`,
);
