import { assumed } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const guides = "Public guides for aaPanel and BaoTa: PassivePortRange 39000 40000";

/** aaPanel, or BaoTa, with Pure-FTPd. */
export const aapanel = definePlace({
  id: "aapanel",
  name: "aaPanel (BaoTa)",
  kind: "panel",
  server: assumed("pure-ftpd", guides),
  range: assumed({ first: 39000, last: 40000 }, guides),
  setting: assumed("PassivePortRange in the panel's own pure-ftpd.conf", guides),
  address: assumed("ForcePassiveIP in the panel's own pure-ftpd.conf", guides),
  note: "1,001 ports carry at most 500 sessions. The default cap of 50 binds first. Open the ports in the cloud's own firewall as well.",
});
