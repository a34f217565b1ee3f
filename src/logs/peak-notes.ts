import { certainSeconds, meanDuration, possibleSeconds } from "./durations.ts";
import type { Findings } from "./findings.ts";
import { mostAtOnce } from "./most-at-once.ts";
import { recommendedLogFormat } from "./proftpd-extended.ts";
import { percent, spanWords } from "./words.ts";
import { noteWords } from "./words/notes.ts";

/** Most data connections at once: certainly, by the best guess, and possibly. */
interface LoggedPeak {
  low: number;
  estimate: number;
  high: number;
  /** null = the transfers are too short for the clock to tell. */
  point: number | null;
  meanSeconds: number;
}

/** The peak of concurrent data connections; below a mean of 1 s a clock of whole seconds gives no point estimate. */
function loggedPeak(findings: Findings): LoggedPeak {
  const { columns, spans } = findings.whole ?? findings;
  const { count, endSeconds: stamps } = columns;
  const froms = new Float64Array(count);
  const tos = new Float64Array(count);
  let [sure, coarse] = [0, 0];
  for (let row = 0; row < count; row++) {
    if (columns.durationErrorSeconds[row]! >= 0.5) coarse++;
    const certain = certainSeconds(columns, row);
    if (certain <= 0) continue;
    froms[sure] = stamps[row]! - certain;
    tos[sure++] = stamps[row]!;
  }
  const low = mostAtOnce(froms.subarray(0, sure), tos.subarray(0, sure));
  froms.set(spans.startSeconds);
  tos.set(spans.endSeconds);
  const estimate = mostAtOnce(froms, tos);
  for (let row = 0; row < count; row++) {
    froms[row] = stamps[row]! - possibleSeconds(columns, row);
    tos[row] = stamps[row]! + columns.stampErrorSeconds[row]!;
  }
  const high = Math.max(estimate, mostAtOnce(froms, tos));
  const meanSeconds = meanDuration(spans);
  // With a mean below the clock's step a sweep is wrong by a factor of 0.2 to 5 (simulated).
  const blurred = coarse * 2 > columns.count && meanSeconds < 1;
  return {
    low: Math.min(Math.max(low, 1), estimate),
    estimate,
    high,
    point: blurred ? null : estimate,
    meanSeconds,
  };
}

/** Share of the range that must have been busy before refusals without a trace are suspected. */
const suspicious = 0.9;

function survivors(findings: Findings, peak: LoggedPeak): (string | null)[] {
  const { tally, options, format } = findings;
  const words = noteWords();
  const demands = tally.transfers + tally.refusals;
  const seen =
    tally.refusals > 0 ? words.refused(tally.refusals, percent(tally.refusals / demands)) : null;
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
  const peak = loggedPeak(findings);
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
          percent(tally.unusedReplies / (tally.transfers + tally.unusedReplies)),
        )
      : null,
    ...survivors(findings, peak),
  ];
}
