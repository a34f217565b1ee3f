import { formConfiguration, uncheckedLabels } from "./kit/settings-dialogue.ts";

/** How WS_FTP Server, MOVEit Transfer is given its range, caps, address and TLS. */
export const wsFtpConfiguration = formConfiguration(
  { product: "WS_FTP Server or MOVEit Transfer", range: "Passive ports" },
  "MOVEit Transfer Config, FTP Ports; WS_FTP Server Manager, listener settings",
  `MOVEit Transfer documentation: a change applies to the next connection; ${uncheckedLabels}`,
);
