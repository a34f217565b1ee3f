import { assumed } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const reports = "Public reports of CloudPanel servers; the vendor's page could not be read";

/** CloudPanel with ProFTPD. */
export const cloudpanel = definePlace({
  id: "cloudpanel",
  name: "CloudPanel",
  kind: "panel",
  server: assumed("proftpd", reports),
  range: assumed({ first: 49152, last: 65535 }, reports),
  setting: assumed("PassivePorts in /etc/proftpd/proftpd.conf", "As in Debian's ProFTPD"),
  address: assumed("MasqueradeAddress in /etc/proftpd/proftpd.conf", "As in Debian's ProFTPD"),
  note: "16,384 ports are more than a hosting panel ever fills. Open as few as the plan says, and set the same in ProFTPD.",
});
