import { filezillaServerOld } from "./filezilla-server-old.ts";
import { filezillaServer } from "./filezilla-server.ts";
import { iisW3c } from "./iis-w3c.ts";
import { ncftpdXfer } from "./ncftpd-xfer.ts";
import { proftpdExtended } from "./proftpd-extended.ts";
import { pureFtpdStats } from "./pure-ftpd-stats.ts";
import type { LogFormat } from "./types.ts";
import { vsftpdLog } from "./vsftpd-log.ts";
import { xferlog } from "./xferlog.ts";
import { zeekConn } from "./zeek-conn.ts";

/** Every log format that can be read; order decides nothing but lists. */
export const logFormats: readonly LogFormat[] = [
  xferlog,
  vsftpdLog,
  proftpdExtended,
  pureFtpdStats,
  ncftpdXfer,
  filezillaServer,
  filezillaServerOld,
  iisW3c,
  zeekConn,
];

/** Least share of readable lines that makes a format recognised; a log may carry foreign lines. */
const leastShare = 0.3;

/** The format that understands most of these lines; null where none understands three in ten. */
export function recognise(sampleLines: readonly string[]): LogFormat | null {
  let best: LogFormat | null = null;
  let bestShare = 0;
  for (const format of logFormats) {
    const share = format.looksLike(sampleLines);
    if (share > bestShare) {
      best = format;
      bestShare = share;
    }
  }
  return bestShare >= leastShare ? best : null;
}
