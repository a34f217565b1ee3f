import { assumed } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const scripts = "Public firewall scripts for DirectAdmin, which all open 35000:35999";

/** DirectAdmin with Pure-FTPd or ProFTPD. */
export const directadmin = definePlace({
  id: "directadmin",
  name: "DirectAdmin",
  kind: "panel",
  server: assumed("pure-ftpd", "Pure-FTPd or ProFTPD, as was chosen; Pure-FTPd needs more ports"),
  range: assumed({ first: 35000, last: 35999 }, scripts),
  setting: assumed("The configuration of the server that was chosen", "Not established"),
  address: assumed("The configuration of the server that was chosen", "Not established"),
  texts: ["server", "csf"],
  note: "Say which of the two servers runs: Pure-FTPd caps its sessions, ProFTPD does not. The range lies where Linux picks ports for its own connections.",
});
