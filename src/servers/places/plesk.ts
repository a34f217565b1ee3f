import { assumed, documented } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const hoster = "A hoster's guide for Plesk, support.iwv.works article 58";

/** Plesk with its own ProFTPD. */
export const plesk = definePlace({
  id: "plesk",
  name: "Plesk",
  kind: "panel",
  server: documented("proftpd", "docs.plesk.com, Advanced Administration Guide: psa-proftpd"),
  range: assumed({ first: 49152, last: 65535 }, hoster),
  setting: assumed(
    "PassivePorts in a file of its own, /etc/proftpd.d/55-passive-ports.conf",
    hoster,
  ),
  address: assumed("MasqueradeAddress in the same file", "As in ProFTPD"),
  texts: ["server", "csf"],
  note: "xinetd starts the server for each session: its caps are those of xinetd.",
});
