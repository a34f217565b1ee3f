import { formConfiguration, uncheckedLabels } from "./form.ts";

/** How Serv-U is given its range, caps, address and TLS. */
export const servUConfiguration = formConfiguration(
  { product: "Serv-U", range: "Network settings, PASV port range" },
  "Serv-U console, Server Limits & Settings, Settings",
  `documentation.solarwinds.com, Serv-U server settings; ${uncheckedLabels}`,
);
