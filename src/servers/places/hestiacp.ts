import { read } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const vsftpdConf = "hestiacp install/deb/vsftpd/vsftpd.conf at 33d8884";
const proftpdConf = "hestiacp install/deb/proftpd/proftpd.conf at d996e0d";

/** HestiaCP with vsftpd, its default. */
export const hestiacp = definePlace({
  id: "hestiacp",
  name: "HestiaCP with vsftpd",
  kind: "panel",
  server: read("vsftpd", vsftpdConf),
  range: read({ first: 12000, last: 12100 }, vsftpdConf),
  maxSessions: read(100, `${vsftpdConf}: max_clients=100`),
  maxSessionsPerAddress: read(10, `${vsftpdConf}: max_per_ip=10`),
  setting: read("pasv_min_port and pasv_max_port in /etc/vsftpd.conf", vsftpdConf),
  address: read("pasv_address in /etc/vsftpd.conf; none is set", vsftpdConf),
  note: "101 ports for at most 100 sessions, ten for each address. An office shares one address.",
});

/** HestiaCP with ProFTPD. */
export const hestiacpProftpd = definePlace({
  id: "hestiacp-proftpd",
  name: "HestiaCP with ProFTPD",
  kind: "panel",
  server: read("proftpd", proftpdConf),
  range: read({ first: 12000, last: 12100 }, proftpdConf),
  maxSessions: read(20, `${proftpdConf}: MaxInstances 20, a process for each session`),
  setting: read("PassivePorts in /etc/proftpd/proftpd.conf", proftpdConf),
  address: read("MasqueradeAddress in /etc/proftpd/proftpd.conf; none is set", proftpdConf),
  note: "101 ports for at most 20 sessions: the cap binds first.",
});
