import { unestablished } from "./assumed-server.ts";

/** Serv-U: nothing about its ports is established. */
export const servU = unestablished({
  id: "serv-u",
  name: "Serv-U",
  system: "windows",
  versions: "not established",
});
