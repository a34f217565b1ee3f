import { unestablished } from "./assumed-server.ts";

/** WS_FTP Server and MOVEit Transfer: settings are named in documents, behaviour is not. */
export const wsFtp = unestablished({
  id: "ws-ftp",
  name: "WS_FTP Server, MOVEit Transfer",
  system: "windows",
  versions: "as documented",
  rangeNote: "MOVEit's guide asks for a small range. It gives no number.",
});
