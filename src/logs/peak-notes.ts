import type { Findings } from "./findings.ts";
import type { LoggedPeak } from "./at-once.ts";
import { recommendedLogFormat } from "./proftpd-extended.ts";
import { spanWords } from "./words.ts";
import { noteWords } from "./words/notes.ts";
import { wholePercent } from "../language/numbers.ts";

/** Share of the range that must have been busy before refusals without a trace are suspected. */
const suspicious = 0.9;

function survivors(findings: Findings, peak: LoggedPeak): (string | null)[] {
  const { tally, options, format } = findings;
  const words = noteWords();
  const demands = tally.transfers + tally.refusals;
  const seen =
    tally.refusals > 0
      ? words.refused(tally.refusals, wholePercent(tally.refusals / demands))
      : null;
  const size = options.range === undefined ? 0 : options.range.last - options.range.first + 1;
  if (size > 0 && peak.estimate >= suspicious * size)
    return [seen, words.rangeFull(peak.estimate, size)];
  // A server that logs its replies would also have logged listings.
  const repliesAreLogged = tally.listings > 0 || tally.refusals > 0;
  const blind =
    format?.refusals === "sometimes" ? !repliesAreLogged : format?.refusals !== "always";
  return [seen, blind && size === 0 ? words.blind : null];
}

/** What the log says of concurrency, and whether to trust it. */
export function peakNotes(findings: Findings): (string | null)[] {
  const { tally, store, software } = findings;
  const words = noteWords();
  if (store.scale > 1) return [words.notCountedThinned];
  const { peak } = findings.whole;
  const { low, high, estimate, point } = peak;
  return [
    point === null
      ? words.blurred(
          spanWords(peak.meanSeconds),
          Math.max(1, low),
          high,
          software,
          recommendedLogFormat,
        )
      : words.mostAtOnce(estimate, low, high),
    tally.withoutDuration > 0 ? words.noDuration(tally.withoutDuration) : null,
    tally.unusedReplies > 0
      ? words.unusedReplies(
          tally.unusedReplies,
          wholePercent(tally.unusedReplies / (tally.transfers + tally.unusedReplies)),
        )
      : null,
    ...survivors(findings, peak),
  ];
}
