import { unestablished } from "./assumed-server.ts";

/** CompleteFTP: its guide recommends a range of 100; behaviour is not established. */
export const completeftp = unestablished({
  id: "completeftp",
  name: "CompleteFTP",
  system: "windows",
  versions: "as documented",
  rangeNote:
    "The guide recommends a range of 100 and gives 15000 to 15100 as its example, which is 101 ports; 1024 to 65535 is allowed.",
});
