import { unestablished } from "./assumed-server.ts";

/** Cerberus FTP Server: nothing about its ports is established. */
export const cerberus = unestablished({
  id: "cerberus",
  name: "Cerberus FTP Server",
  system: "windows",
  versions: "not established",
});
