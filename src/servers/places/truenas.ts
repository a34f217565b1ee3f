import { documented, read } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const model = "truenas/middleware plugins/ftp.py at 019654f";

/** TrueNAS with ProFTPD: no range until one is set. */
export const truenas = definePlace({
  id: "truenas",
  name: "TrueNAS",
  kind: "nas",
  server: read("proftpd", `${model} and its proftpd.conf template`),
  range: read(null, `${model}: passiveportsmin and passiveportsmax are 0, any port above 1023`),
  maxSessions: read(32, `${model}: clients 32; api.truenas.com v25.10 says the same`),
  maxSessionsPerAddress: read(0, `${model}: ipconnections 0, unlimited`),
  idleSeconds: read(120, `${model}: timeout 120; older versions set 600`),
  setting: documented(
    "System, Services, FTP, Advanced: Minimum Passive Port and Maximum Passive Port",
    "The labels of the web interface, as in its source",
  ),
  address: documented(
    "System, Services, FTP, Advanced: Masquerade Address (masqaddress)",
    "api.truenas.com v25.10, ftp.update",
  ),
  note: "No range is set: the kernel picks any high port. Set one before a firewall comes between. By default 32 clients are let in.",
});
