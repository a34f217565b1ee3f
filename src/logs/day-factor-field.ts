import { isEveryDayAlike } from "../scenario/day-factor.ts";
import type { ScenarioDocument } from "../scenario/types.ts";
import { dayFactorOf } from "./day-law.ts";
import type { Findings } from "./findings.ts";
import { secondsPerDay } from "./time.ts";
import type { Visit } from "./visit.ts";
import { dayCounts } from "./weeks.ts";

type GroupDocument = ScenarioDocument["groups"][number];
type Weigh = (visit: Visit) => number;

/** Visits of a day that a pattern describes, as the log has them: of a thinned one only a part. */
function visitsOfDay(pattern: GroupDocument["visits"], clients: number, scale: number): number {
  const perClient =
    pattern.pattern === "daily"
      ? pattern.perClientPerDay
      : secondsPerDay / (pattern as { everySeconds: number }).everySeconds;
  return (perClient * clients) / scale;
}

/** Σk²/Σk: variance over mean of a sum of things that come k at a time, each k by itself. */
function clumping(sizes: Iterable<number>): number {
  let [sum, squares] = [0, 0];
  for (const size of sizes) {
    sum += size;
    squares += size * size;
  }
  return sum === 0 ? 1 : squares / sum;
}

/**
 * Variance over mean that chance gives a day's count: that of visits, each by itself. A thinned log has kept whole
 * stretches of clients, one in s, whose counts come and go together: (1 - 1/s) times their clumping, and 1/s times that of visits.
 */
function noiseOf(
  visits: readonly Visit[],
  weigh: Weigh,
  { scale, stretchSeconds }: Findings,
): number {
  const ofVisits = clumping(visits.map(weigh));
  if (scale === 1) return ofVisits;
  const kept = new Map<string, number>();
  for (const [index, visit] of visits.entries()) {
    const seconds = stretchSeconds(visit.client);
    const stretch = seconds === 0 ? index : Math.floor(visit.startSeconds / seconds);
    const key = `${visit.client} ${stretch}`;
    kept.set(key, (kept.get(key) ?? 0) + weigh(visit));
  }
  return (1 - 1 / scale) * clumping(kept.values()) + ofVisits / scale;
}

/**
 * How the days of these visits differ, beside the usual day that their pattern describes. Data connections are counted: on
 * busy days visits of one client run into one another. Who keeps a clock does not, and is counted by visits.
 */
export function dayFactorField(
  findings: Findings,
  visits: readonly Visit[],
  pattern: GroupDocument["visits"],
  clients: number,
): Pick<GroupDocument, "dayFactor"> {
  const { firstSeconds, lastSeconds, weeks, scale } = findings;
  if (pattern.pattern === "always") return {};
  const isClocked = pattern.pattern === "scheduled";
  const weigh: Weigh = isClocked ? () => 1 : ({ files, listings }) => files + listings;
  const each = visits.reduce((sum, visit) => sum + weigh(visit), 0) / visits.length;
  const dayFactor = dayFactorOf(
    {
      ...dayCounts(visits, firstSeconds, lastSeconds, weigh),
      noise: noiseOf(visits, weigh, findings),
      usual: each * visitsOfDay(pattern, clients, scale),
    },
    weeks,
  );
  return isEveryDayAlike(dayFactor) ? {} : { dayFactor };
}
