import { aioftp } from "./aioftp.ts";
import { apacheFtpserver, apacheFtpserver104 } from "./apache-ftpserver.ts";
import { awsTransfer } from "./aws-transfer.ts";
import { bftpd } from "./bftpd.ts";
import { cerberus } from "./cerberus.ts";
import { completeftp } from "./completeftp.ts";
import { crushftp } from "./crushftp.ts";
import { filezillaServer09 } from "./filezilla-server-0.9.ts";
import { filezillaServer } from "./filezilla-server.ts";
import { freebsdFtpd } from "./freebsd-ftpd.ts";
import { ftpSrv } from "./ftp-srv.ts";
import { ftpserverlibShared } from "./ftpserverlib-shared.ts";
import { generic } from "./generic.ts";
import { ibmZos } from "./ibm-zos.ts";
import { iis } from "./iis.ts";
import { inetutilsFtpd } from "./inetutils-ftpd.ts";
import { jscape } from "./jscape.ts";
import { libunftp } from "./libunftp.ts";
import { minio } from "./minio.ts";
import { nodeftpd } from "./nodeftpd.ts";
import { proftpd137 } from "./proftpd-1.3.7.ts";
import { proftpd } from "./proftpd.ts";
import { pureFtpd } from "./pure-ftpd.ts";
import { pyftpdlib } from "./pyftpdlib.ts";
import { servU } from "./serv-u.ts";
import { sftpgo, sftpgo271 } from "./sftpgo.ts";
import { twisted } from "./twisted.ts";
import type { ServerFacts } from "./types.ts";
import { vsftpd } from "./vsftpd.ts";
import { wingFtp } from "./wing-ftp.ts";
import { wsFtp } from "./ws-ftp.ts";
import { wuFtpd } from "./wu-ftpd.ts";

/** The server catalogue, in the order in which a list shows it. */
export const servers: readonly ServerFacts[] = [
  vsftpd,
  proftpd,
  proftpd137,
  pureFtpd,
  filezillaServer,
  filezillaServer09,
  iis,
  sftpgo,
  sftpgo271,
  ftpserverlibShared,
  pyftpdlib,
  aioftp,
  twisted,
  apacheFtpserver,
  apacheFtpserver104,
  ftpSrv,
  nodeftpd,
  minio,
  libunftp,
  wuFtpd,
  bftpd,
  freebsdFtpd,
  inetutilsFtpd,
  ibmZos,
  awsTransfer,
  jscape,
  crushftp,
  servU,
  wsFtp,
  cerberus,
  completeftp,
  wingFtp,
  generic,
];

/** The entry with this id, or undefined where the catalogue has none. */
export function serverById(id: string): ServerFacts | undefined {
  return servers.find((server) => server.id === id);
}
