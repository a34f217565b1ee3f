import type { Findings } from "./findings.ts";
import type { LoggedPeak } from "./at-once.ts";
import { recommendedLogFormat } from "./proftpd-extended.ts";
import { counted, thousands } from "../language/numbers.ts";
import { percent, spanWords } from "./words.ts";

/** What the server that wrote the log can write instead. */
const finerLogs: Readonly<Record<string, string>> = {
  vsftpd: ": vsftpd's own (xferlog_std_format=NO)",
  proftpd: `: ExtendedLog with ${recommendedLogFormat}`,
  "pure-ftpd": ": Pure-FTPd's messages in syslog have the rate of every transfer",
  "filezilla-server-0.9": ": FileZilla Server 1.x has milliseconds",
  iis: ": the field time-taken has milliseconds",
};

/** Share of the range that must have been busy before refusals without a trace are suspected. */
const suspicious = 0.9;

function survivors(findings: Findings, peak: LoggedPeak): (string | null)[] {
  const { tally, options, format } = findings;
  const demands = tally.transfers + tally.refusals;
  const seen =
    tally.refusals > 0
      ? `${counted(tally.refusals, "PASV")} got no port (${percent(tally.refusals / demands)}): the true demand is larger than what the log shows.`
      : null;
  const size = options.range === undefined ? 0 : options.range.last - options.range.first + 1;
  if (size > 0 && peak.estimate >= suspicious * size) {
    return [
      seen,
      `The log shows up to ${thousands(peak.estimate)} data connections at once on a range of ${counted(size, "port")}: the range was full, clients were refused without a trace, ` +
        "and the fit shows the load that was carried, not the load that was offered. Add a growth of at least 50 %.",
    ];
  }
  // A server that logs its replies would also have logged listings.
  const repliesAreLogged = tally.listings > 0 || tally.refusals > 0;
  const blind =
    format?.refusals === "sometimes" ? !repliesAreLogged : format?.refusals !== "always";
  return [
    seen,
    blind && size === 0
      ? "Refused clients leave no trace in such a log: if the range was full at times, the true demand is larger than the fit. Say which range was open, and the log is held against it."
      : null,
  ];
}

/** What the log says of concurrency, and whether to trust it. */
export function peakNotes(findings: Findings): (string | null)[] {
  const { tally, store } = findings;
  const { peak } = findings.whole;
  if (store.scale > 1) {
    return ["How many data connections ran at once is not counted in a thinned log."];
  }
  const unknown =
    tally.withoutDuration > 0
      ? `${counted(tally.withoutDuration, "data connection")} have no duration in the log and count as instants.`
      : null;
  const concurrency =
    peak.point === null
      ? `Stamps are whole seconds and the mean data connection lasts about ${spanWords(peak.meanSeconds)}: how many ran at once cannot be read from this log ` +
        `(from ${thousands(Math.max(1, peak.low))} to ${thousands(peak.high)}), so no number is given. ` +
        `Finer logs would tell${finerLogs[findings.software] ?? `: vsftpd's own (xferlog_std_format=NO) or ProFTPD's ExtendedLog with ${recommendedLogFormat}`}.`
      : `At most ${counted(peak.estimate, "data connection")} ran at once` +
        (peak.low === peak.high
          ? "."
          : ` (between ${thousands(peak.low)} and ${thousands(peak.high)}, as far as the stamps tell).`);
  const unused =
    tally.unusedReplies > 0
      ? `${counted(tally.unusedReplies, "PASV")} got a port that no data connection used (${percent(tally.unusedReplies / (tally.transfers + tally.unusedReplies))}): ` +
        "such a port is held until the next PASV, the end of the session or the server's time-out, and neither replay nor fit counts it."
      : null;
  return [concurrency, unknown, unused, ...survivors(findings, peak)];
}
