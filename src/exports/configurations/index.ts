import { aioftpConfiguration } from "./aioftp.ts";
import { apacheFtpserverConfiguration } from "./apache-ftpserver.ts";
import { awsTransferConfiguration } from "./aws-transfer.ts";
import { bftpdConfiguration } from "./bftpd.ts";
import { cerberusConfiguration } from "./cerberus.ts";
import { completeftpConfiguration } from "./completeftp.ts";
import { crushftpConfiguration } from "./crushftp.ts";
import { filezillaServer09Configuration } from "./filezilla-server-0.9.ts";
import { filezillaServerConfiguration } from "./filezilla-server.ts";
import { freebsdFtpdConfiguration } from "./freebsd-ftpd.ts";
import { ftpSrvConfiguration } from "./ftp-srv.ts";
import { ftpserverlibSharedConfiguration } from "./ftpserverlib-shared.ts";
import { ibmZosConfiguration } from "./ibm-zos.ts";
import { iisConfiguration } from "./iis.ts";
import { inetutilsFtpdConfiguration } from "./inetutils-ftpd.ts";
import { jscapeConfiguration } from "./jscape.ts";
import { libunftpConfiguration } from "./libunftp.ts";
import { minioConfiguration } from "./minio.ts";
import { nodeftpdConfiguration } from "./nodeftpd.ts";
import { proftpdConfiguration } from "./proftpd.ts";
import { pureFtpdConfiguration } from "./pure-ftpd.ts";
import { pyftpdlibConfiguration } from "./pyftpdlib.ts";
import { servUConfiguration } from "./serv-u.ts";
import { sftpgoConfiguration } from "./sftpgo.ts";
import { twistedConfiguration } from "./twisted.ts";
import { vsftpdConfiguration } from "./vsftpd.ts";
import { wingFtpConfiguration } from "./wing-ftp.ts";
import { wsFtpConfiguration } from "./ws-ftp.ts";
import { wuFtpdConfiguration } from "./wu-ftpd.ts";
import type { ConfigurationExport } from "./kit/types.ts";

/** By id of the catalogue. Apart from the facts, so that a page reads these texts only when it shows one. */
const configurations: ReadonlyMap<string, ConfigurationExport> = new Map([
  ["aioftp", aioftpConfiguration],
  ["apache-ftpserver", apacheFtpserverConfiguration],
  ["apache-ftpserver-1.0.4", apacheFtpserverConfiguration],
  ["aws-transfer", awsTransferConfiguration],
  ["bftpd", bftpdConfiguration],
  ["cerberus", cerberusConfiguration],
  ["completeftp", completeftpConfiguration],
  ["crushftp", crushftpConfiguration],
  ["filezilla-server", filezillaServerConfiguration],
  ["filezilla-server-0.9", filezillaServer09Configuration],
  ["freebsd-ftpd", freebsdFtpdConfiguration],
  ["ftp-srv", ftpSrvConfiguration],
  ["ftpserverlib-shared", ftpserverlibSharedConfiguration],
  ["ibm-zos", ibmZosConfiguration],
  ["iis", iisConfiguration],
  ["inetutils-ftpd", inetutilsFtpdConfiguration],
  ["jscape", jscapeConfiguration],
  ["libunftp", libunftpConfiguration],
  ["minio", minioConfiguration],
  ["nodeftpd", nodeftpdConfiguration],
  ["proftpd", proftpdConfiguration],
  ["proftpd-1.3.7", proftpdConfiguration],
  ["pure-ftpd", pureFtpdConfiguration],
  ["pyftpdlib", pyftpdlibConfiguration],
  ["serv-u", servUConfiguration],
  ["sftpgo", sftpgoConfiguration],
  ["sftpgo-2.7.1", sftpgoConfiguration],
  ["twisted", twistedConfiguration],
  ["vsftpd", vsftpdConfiguration],
  ["wing-ftp", wingFtpConfiguration],
  ["ws-ftp", wsFtpConfiguration],
  ["wu-ftpd", wuFtpdConfiguration],
]);

/** The configuration text of a server of the catalogue; null where there is none. */
export function configurationOf(id: string): ConfigurationExport | null {
  return configurations.get(id) ?? null;
}
