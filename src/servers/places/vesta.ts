import { assumed } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const successor = "Taken from HestiaCP, which began as a copy of Vesta";

/** Vesta with vsftpd. */
export const vesta = definePlace({
  id: "vesta",
  name: "Vesta",
  kind: "panel",
  server: assumed("vsftpd", successor),
  range: assumed({ first: 12000, last: 12100 }, `${successor}; public reports name the same ports`),
  maxSessions: assumed(100, successor),
  maxSessionsPerAddress: assumed(10, successor),
  setting: assumed("pasv_min_port and pasv_max_port in /etc/vsftpd.conf", successor),
  address: assumed("pasv_address in /etc/vsftpd.conf", successor),
  note: "101 ports for at most 100 sessions. Look into /etc/vsftpd.conf: the files of Vesta itself could not be read.",
});
