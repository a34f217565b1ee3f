import { assumed } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const texts =
  "Two public texts, a router's rules and a table of ports; no page of the vendor could be read";

/** QNAP with its FTP service. */
export const qnap = definePlace({
  id: "qnap",
  name: "QNAP NAS (QTS)",
  kind: "nas",
  server: assumed(
    "proftpd",
    "Taken as ProFTPD; the software behind the service is not established",
  ),
  range: assumed({ first: 55536, last: 56559 }, texts),
  setting: assumed("The FTP service's settings, passive FTP port range", texts),
  address: assumed("The FTP service's settings, respond with external IP address", texts),
  texts: ["qnap"],
  note: "1,024 ports. Look into the settings of the service: the default was not established.",
});
