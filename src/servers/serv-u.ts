import { formConfiguration, uncheckedLabels } from "./form.ts";
import { unestablished } from "./unestablished.ts";

/** Serv-U: nothing about its ports is established. */
export const servU = unestablished({
  id: "serv-u",
  name: "Serv-U",
  system: "windows",
  versions: "not established",
  configuration: formConfiguration(
    { product: "Serv-U", range: "Network settings, PASV port range" },
    "Serv-U console, Server Limits & Settings, Settings",
    `documentation.solarwinds.com, Serv-U server settings; ${uncheckedLabels}`,
  ),
});
