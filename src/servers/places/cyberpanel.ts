import { assumed, read } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const conf = "cyberpanel install/pure-ftpd/pure-ftpd.conf at 11eae3f";

/** CyberPanel with Pure-FTPd. */
export const cyberpanel = definePlace({
  id: "cyberpanel",
  name: "CyberPanel",
  kind: "panel",
  server: read("pure-ftpd", conf),
  range: assumed(
    { first: 40110, last: 40210 },
    `The range that public guides open in its firewall; ${conf} names none`,
  ),
  maxSessions: read(50, `${conf}: MaxClientsNumber 50`),
  maxSessionsPerAddress: read(8, `${conf}: MaxClientsPerIP 8`),
  idleSeconds: read(900, `${conf}: MaxIdleTime 15`),
  setting: read("PassivePortRange in /etc/pure-ftpd/pure-ftpd.conf", conf),
  address: read("ForcePassiveIP in /etc/pure-ftpd/pure-ftpd.conf; none is set", conf),
  note: "101 ports carry at most 50 sessions, and 50 is the cap in the file as well. Without PassivePortRange the server uses ports that the firewall does not open.",
});
