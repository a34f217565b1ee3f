import { commonLine } from "./common-log.ts";
import { isPortRefusal, transferKind } from "./dialogue.ts";
import { readBytes } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const ftpVerbs =
  /^(USER|PASS|ACCT|AUTH|PBSZ|PROT|CCC|FEAT|OPTS|OPTS_\w+|SYST|TYPE|MODE|STRU|PWD|XPWD|CWD|XCWD|CDUP|XCUP|PASV|EPSV|PORT|EPRT|REST|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|MLST|STAT|SIZE|MDTM|MFMT|MFF|ALLO|DELE|RNFR|RNTO|MKD|XMKD|RMD|XRMD|ABOR|REIN|QUIT|NOOP|HELP|SITE|SITE_\w+|HOST|LANG|CLNT|CSID)$/;

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const found = commonLine(line);
  if (found === null || !ftpVerbs.test(found.verb)) return "unparsable";
  const { verb, status, seconds } = found;
  if (verb === "PASV" || verb === "EPSV") {
    return isPortRefusal(status) ? { kind: "refusal", atSeconds: seconds } : null;
  }
  if (verb === "DELE" && status < 300) return { kind: "delete", atSeconds: seconds };
  const kind = transferKind(verb);
  if (kind === null) return null;
  const bytes = readBytes(found.bytes);
  if (!(status < 300) && (bytes === null || bytes === 0))
    return { kind: "failed", atSeconds: seconds };
  return transferOf({
    kind,
    endSeconds: seconds,
    stampErrorSeconds: 1,
    bytes,
    host: found.host,
    user: found.user,
    complete: status < 300,
  });
}

/** ProFTPD's ExtendedLog without a LogFormat of its own (`%h %l %u %t "%r" %s %b`): commands, bytes, no durations. */
export const proftpdClf: LogFormat = {
  id: "proftpd-clf",
  name: "ProFTPD ExtendedLog (default LogFormat)",
  software: "proftpd",
  clock: "local",
  listings: "always",
  refusals: "never",
  example: 'client.example UNKNOWN anna [06/May/2024:08:00:05 +0200] "RETR report.tgz" 226 5000000',
  setting: "ExtendedLog /var/log/proftpd/extended.log ALL in proftpd.conf",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
