/**
 * A rough curve of refusals against size from a few unlimited days: where to begin the search, never the answer. Exact
 * for a full scan whose refused clients go away; for random draws it takes what PASVs would meet if none were refused.
 */
import { exp, log } from "../numbers/log-exp.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import { unitsAtSize } from "./unlimited-days.ts";

/** Refusals per PASV at a size, roughly; falls with the size. */
export type RoughCurve = (ports: number) => number;

/** Makes the rough curve from days with pictures; where they are cut into batches, that of the worst of them. */
export function roughCurve(scenario: Scenario, days: readonly DaySummary[]): RoughCurve {
  const { ports } = scenario.server;
  if (ports.pick === "random-draws") return drawsCurve(ports.attempts, days);
  if (ports.portsPerSession !== null) {
    const most = days.reduce((peak, day) => Math.max(peak, day.peakSessions), 1);
    // Sessions, not ports, are what the range caps: the rough need is their peak times the ports a session costs.
    return (size) => tail(size / ports.portsPerSession!, most);
  }
  const known = new Map<number, number>();
  const most = days.reduce((peak, day) => Math.max(peak, day.peak), 0);
  return (size) => {
    let rate = known.get(size);
    if (rate === undefined) {
      rate = size > most ? 0 : rateInWorstBatch(days, size, ports.lastPortUnused);
      known.set(size, rate);
    }
    return rate;
  };
}

/** Refusals per PASV at a size in the part of the day (the hour, where days are cut so) that has most of them. */
function rateInWorstBatch(days: readonly DaySummary[], size: number, lastUnused: boolean): number {
  const { asked, refused } = unitsAtSize(days, size, lastUnused);
  const batches = days[0]?.pasvs.length ?? 1;
  let worst = 0;
  for (let batch = 0; batch < batches; batch++) {
    let [all, bad] = [0, 0];
    for (let unit = batch; unit < asked.length; unit += batches) {
      all += asked[unit]!;
      bad += refused[unit]!;
    }
    worst = Math.max(worst, bad / Math.max(1, all));
  }
  return worst;
}

/** A steep fall around `most`: only its order matters. */
function tail(places: number, most: number): number {
  return places >= most ? 0 : exp(-8 * (places / most));
}

/** What PASVs met in the unlimited run, put through the draws: too high where much is refused, near where little is. */
function drawsCurve(attempts: number | null, days: readonly DaySummary[]): RoughCurve {
  const batches = days[0]?.pasvs.length ?? 1;
  const counts = Array.from({ length: batches }, (): number[] => []);
  for (const { heldHistogram } of days) {
    const width = heldHistogram!.length / batches;
    heldHistogram!.forEach((count, at) => {
      const row = counts[Math.floor(at / width)]!;
      if (count > 0) row[at % width] = (row[at % width] ?? 0) + count;
    });
  }
  const asked = counts.map((row) => row.reduce((total, count) => total + count, 0));
  return (size) => {
    const draws = attempts ?? size;
    const rates = counts.map((row, batch) => {
      let refused = 0;
      row.forEach((count, held) => {
        const busy = Math.min(1, held / size);
        if (held > 0) refused += count * exp(draws * log(busy));
      });
      return refused / Math.max(1, asked[batch]!);
    });
    return rates.reduce((worst, rate) => Math.max(worst, rate), 0);
  };
}

/** The smallest size at which the rough curve is at or under `rate`; between 1 and `most`. */
export function sizeForRate(curve: RoughCurve, rate: number, most: number): number {
  let low = 0;
  let high = 1;
  while (high < most && curve(high) > rate) {
    low = high;
    high = Math.min(most, high * 2);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (curve(middle) > rate) low = middle;
    else high = middle;
  }
  return high;
}
