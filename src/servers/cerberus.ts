import { formConfiguration, uncheckedLabels } from "./form.ts";
import { unestablished } from "./unestablished.ts";

/** Cerberus FTP Server: nothing about its ports is established. */
export const cerberus = unestablished({
  id: "cerberus",
  name: "Cerberus FTP Server",
  system: "windows",
  versions: "not established",
  configuration: formConfiguration(
    {
      product: "Cerberus FTP Server",
      range: "Passive port range",
      address: "External address of the FTP listener",
    },
    "Cerberus Server Manager, Listeners",
    uncheckedLabels,
  ),
});
