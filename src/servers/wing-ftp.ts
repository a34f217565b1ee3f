import { documented } from "./sourced.ts";
import { unestablished } from "./unestablished.ts";

/** Wing FTP Server: settings are named in its help, behaviour is not. */
export const wingFtp = unestablished({
  id: "wing-ftp",
  name: "Wing FTP Server",
  system: "linux",
  versions: "as documented",
  timeouts: [
    {
      name: "Auto-forwarding",
      value: documented(
        "The server can ask a router by UPnP to forward the range",
        "Wing FTP Server help, Pasv settings",
      ),
    },
  ],
});
