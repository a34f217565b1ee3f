import { unestablished } from "./assumed-server.ts";

/** CompleteFTP: its guide recommends a range of 100; behaviour is not established. */
export const completeftp = unestablished({
  id: "completeftp",
  name: "CompleteFTP",
  system: "windows",
  versions: "as documented",
  rangeNote:
    "The guide recommends a range of 100. Its example, 15000 to 15100, has 101. 1024 to 65535 is allowed.",
});
