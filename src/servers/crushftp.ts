import { formConfiguration, uncheckedLabels } from "./form.ts";
import { unestablished } from "./unestablished.ts";

/** CrushFTP: nothing about its ports is established. */
export const crushftp = unestablished({
  id: "crushftp",
  name: "CrushFTP",
  system: "linux",
  versions: "not established",
  configuration: formConfiguration(
    {
      product: "CrushFTP",
      range: "Passive port range of the FTP port item",
      address: "Passive IP address of the FTP port item",
    },
    "CrushFTP preferences, IP and servers",
    uncheckedLabels,
  ),
});
