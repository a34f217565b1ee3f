import { unestablished } from "./assumed-server.ts";

/** CrushFTP: nothing about its ports is established. */
export const crushftp = unestablished({
  id: "crushftp",
  name: "CrushFTP",
  system: "linux",
  versions: "not established",
});
