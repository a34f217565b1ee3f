import { formConfiguration } from "./kit/settings-dialogue.ts";
import { documented } from "../../scenario/sourced.ts";

/** How Wing FTP Server is given its range, caps, address and TLS. */
export const wingFtpConfiguration = formConfiguration(
  {
    product: "Wing FTP Server",
    range: "Pasv settings, Passive port range",
    address: "Pasv settings, Fixed IP",
  },
  "Wing FTP Server administration, the domain's settings",
  "Wing FTP Server help, Pasv settings",
  [
    {
      name: "Auto-forwarding",
      value: documented(
        "The server can ask a router by UPnP to forward the range",
        "Wing FTP Server help, Pasv settings",
      ),
    },
  ],
);
