import { apacheFtpserverLog } from "./apache-ftpserver.ts";
import { awsTransferLog } from "./aws-transfer.ts";
import { crushftpLog } from "./crushftp.ts";
import { csvLog } from "./csv.ts";
import { filezillaServerOld } from "./filezilla-server-old.ts";
import { filezillaServer } from "./filezilla-server.ts";
import { iisW3c } from "./iis-w3c.ts";
import { ncftpdXfer } from "./ncftpd-xfer.ts";
import { proftpdClf } from "./proftpd-clf.ts";
import { proftpdExtended } from "./proftpd-extended.ts";
import { proftpdJson } from "./proftpd-json.ts";
import { pureFtpdClf } from "./pure-ftpd-clf.ts";
import { pureFtpdStats } from "./pure-ftpd-stats.ts";
import { pureFtpdSyslog } from "./pure-ftpd-syslog.ts";
import { pureFtpdW3c } from "./pure-ftpd-w3c.ts";
import { pyftpdlibLog } from "./pyftpdlib.ts";
import { sftpgoLog } from "./sftpgo.ts";
import { socketSamples } from "./socket-samples.ts";
import type { Carrier, LogFormat } from "./types.ts";
import { vsftpdLog } from "./vsftpd-log.ts";
import { xferlog } from "./xferlog.ts";
import { zeekConn } from "./zeek-conn.ts";
import { zeekFtp } from "./zeek-ftp.ts";

/** Every log format that can be read; order decides nothing but lists. */
export const logFormats: readonly LogFormat[] = [
  xferlog,
  vsftpdLog,
  proftpdExtended,
  proftpdClf,
  proftpdJson,
  pureFtpdStats,
  pureFtpdClf,
  pureFtpdW3c,
  pureFtpdSyslog,
  ncftpdXfer,
  filezillaServer,
  filezillaServerOld,
  iisW3c,
  sftpgoLog,
  pyftpdlibLog,
  apacheFtpserverLog,
  crushftpLog,
  awsTransferLog,
  zeekConn,
  zeekFtp,
  socketSamples,
  csvLog,
];

/** Least share of readable lines that makes a format recognised; a log may carry foreign lines. */
const leastShare = 0.3;

/** The format that understands most of some lines, and the share that it understands. */
export interface Recognised {
  format: LogFormat;
  share: number;
}

/** The format that understands most of these lines, however few; null where none understands any. */
export function bestFormat(
  sampleLines: readonly string[],
  carriers?: readonly (Carrier | undefined)[],
): Recognised | null {
  let best: Recognised | null = null;
  for (const format of logFormats) {
    const share = format.looksLike(sampleLines, carriers);
    if (share > (best?.share ?? 0)) best = { format, share };
  }
  return best;
}

/** The format that understands most of these lines; null where none understands three in ten. */
export function recognise(sampleLines: readonly string[]): LogFormat | null {
  const best = bestFormat(sampleLines);
  return best !== null && best.share >= leastShare ? best.format : null;
}
