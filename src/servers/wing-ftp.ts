import { unestablished } from "./assumed-server.ts";

/** Wing FTP Server: settings are named in its help, behaviour is not. */
export const wingFtp = unestablished({
  id: "wing-ftp",
  name: "Wing FTP Server",
  system: "linux",
  versions: "as documented",
});
