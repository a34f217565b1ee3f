import { assumed, documented } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const unknown = "The software behind it is not established";
const router = "kb.synology.com, SRM help, FTP: 55536-55567 for passive data connections";

/** Synology DSM. */
export const synology = definePlace({
  id: "synology-dsm",
  name: "Synology NAS (DSM)",
  kind: "nas",
  server: assumed("generic", unknown),
  texts: ["synology"],
  range: assumed(
    { first: 55536, last: 55663 },
    "Two public configurations; the vendor's help could not be read, other texts name 55536-55899",
  ),
  setting: documented(
    "Control Panel, File Services, FTP: port range of passive FTP",
    "Synology DSM help, File Services, FTP; the label was not checked",
  ),
  address: documented(
    "Control Panel, File Services, FTP: report external IP in PASV mode",
    "Synology DSM help, File Services, FTP; the label was not checked",
  ),
  note: "128 ports. Open the same range in the firewall of the NAS, and forward it in the router.",
});

/** Synology's routers. */
export const synologyRouter = definePlace({
  id: "synology-router",
  name: "Synology router (SRM)",
  kind: "nas",
  server: assumed("generic", unknown),
  texts: [],
  range: documented({ first: 55536, last: 55567 }, router),
  setting: documented("Control Panel, File Services, FTP", router),
  address: documented("Control Panel, File Services, FTP", router),
  note: "32 ports: a few people at once.",
});
