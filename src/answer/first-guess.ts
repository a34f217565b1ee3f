/**
 * A rough curve of refusals against size from a few unlimited days: where to begin the search, never the answer. Exact
 * for a full scan whose refused clients go away; for random draws it takes what PASVs would meet if none were refused.
 */
import { exp, log } from "../numbers/log-exp.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import { sum } from "./ratio.ts";
import { unitsAtSize } from "./one-pass.ts";

/** Refusals per PASV at a size, roughly; falls with the size. */
export type RoughCurve = (ports: number) => number;

/** Makes the rough curve from days with pictures. */
export function roughCurve(scenario: Scenario, days: readonly DaySummary[]): RoughCurve {
  const { ports } = scenario.server;
  if (ports.pick === "random-draws") return drawsCurve(ports.attempts, days);
  if (ports.portsPerSession !== null) {
    const peaks = days.map((day) => day.peakSessions);
    const most = Math.max(1, ...peaks);
    // Sessions, not ports, are what the range caps: the rough need is their peak times the ports a session costs.
    return (size) => tail(size / ports.portsPerSession!, most);
  }
  const known = new Map<number, number>();
  const most = Math.max(...days.map((day) => day.peak));
  return (size) => {
    let rate = known.get(size);
    if (rate === undefined) {
      const { asked, refused } = unitsAtSize(days, size, ports.lastPortUnused);
      rate = size > most ? 0 : sum(refused) / Math.max(1, sum(asked));
      known.set(size, rate);
    }
    return rate;
  };
}

/** A steep fall around `most`: only its order matters. */
function tail(places: number, most: number): number {
  return places >= most ? 0 : exp(-8 * (places / most));
}

/** What PASVs met in the unlimited run, put through the draws: too high where much is refused, near where little is. */
function drawsCurve(attempts: number | null, days: readonly DaySummary[]): RoughCurve {
  const counts: number[] = [];
  for (const { heldHistogram } of days) {
    heldHistogram!.forEach((count, held) => {
      if (count > 0) counts[held] = (counts[held] ?? 0) + count;
    });
  }
  const asked = counts.reduce((total, count) => total + count, 0);
  return (size) => {
    const draws = attempts ?? size;
    let refused = 0;
    counts.forEach((count, held) => {
      const busy = Math.min(1, held / size);
      if (held > 0) refused += count * exp(draws * log(busy));
    });
    return asked > 0 ? refused / asked : 0;
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
