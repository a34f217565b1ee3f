import { assumed } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const reports = "Public reports of cPanel servers; the vendor's page could not be read";

/** cPanel and WHM with Pure-FTPd. */
export const cpanel = definePlace({
  id: "cpanel",
  name: "cPanel and WHM",
  kind: "panel",
  server: assumed("pure-ftpd", `${reports}: Pure-FTPd, where ProFTPD was not chosen`),
  range: assumed({ first: 49152, last: 65534 }, reports),
  maxSessions: assumed(50, `${reports}: 50 connections`),
  maxSessionsPerAddress: assumed(8, `${reports}: 8 per address; 5 in some versions`),
  setting: assumed(
    "PassivePortRange in /var/cpanel/conf/pureftpd/local, then /scripts/setupftpserver pure-ftpd --force",
    reports,
  ),
  address: assumed("ForcePassiveIP in /var/cpanel/conf/pureftpd/local", reports),
  texts: ["server", "csf"],
  note: "16,383 ports: the cap of 50 sessions binds long before the range does.",
});
