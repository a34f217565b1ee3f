import type { ScenarioDocument } from "../scenario/types.ts";
import { isEveryDayAlike } from "../scenario/day-factor.ts";
import { dayFactorOf } from "./day-law.ts";
import type { FitOptions } from "./findings.ts";
import type { LogFit } from "./fit.ts";
import { rounded } from "./laws.ts";
import { valueOf } from "./log-buckets.ts";
import { sketchOf } from "./summary.ts";
import type { LogSummary, SummaryBuckets } from "./summary.ts";
import { isWeekend, writtenMoment } from "./time.ts";
import { dayFactorNote, trendNote } from "./week-notes.ts";
import { growthOf, growthTarget, weeksOf, wholeDays } from "./weeks.ts";
import type { DayCounts } from "./weeks.ts";
import { noteWords } from "./words/notes.ts";
import type { KindOfDays } from "./words/notes.en.ts";
import { weekWords } from "./words/weeks.ts";

const strata = 100;
const clearDifference = 1.5;

/** Means of 100 strata of equal weight; of values in buckets, so within 1.6 %. */
function sampleOf({ zeros, buckets }: SummaryBuckets): number[] {
  const total = buckets.reduce((sum, [, count]) => sum + count, zeros);
  const sample: number[] = [];
  const values: [number, number][] = [
    [0, zeros],
    ...buckets.map(([bucket, count]): [number, number] => [valueOf(bucket), count]),
  ];
  let at = 0;
  let left = values[0]?.[1] ?? 0;
  for (let stratum = 0; stratum < strata; stratum++) {
    let wanted = total / strata;
    let sum = 0;
    while (wanted > 1e-9 && at < values.length) {
      const taken = Math.min(wanted, left);
      sum += taken * values[at]![0];
      wanted -= taken;
      left -= taken;
      if (left <= 1e-9) left = values[++at]?.[1] ?? 0;
    }
    sample.push(rounded(sum / (total / strata)));
  }
  return sample;
}

/** Mean data connections of each hour of the day, over the busier kind of day. */
function dayOf({ hours }: LogSummary): {
  perHour: number[];
  days: KindOfDays;
  perDay: number;
} {
  const [first, last] = [hours[0]?.[0] ?? 0, hours.at(-1)?.[0] ?? 0];
  const sums = [new Float64Array(24), new Float64Array(24)];
  const days = [0, 0];
  for (let day = Math.floor(first / 24); day <= Math.floor(last / 24); day++) {
    const kind = isWeekend(day * 86_400) ? 1 : 0;
    days[kind] = days[kind]! + 1;
  }
  for (const [hour, transfers] of hours) {
    const sum = sums[isWeekend(hour * 3600) ? 1 : 0]!;
    sum[hour % 24] = sum[hour % 24]! + transfers;
  }
  const mean = (kind: number): number[] =>
    Array.from(sums[kind]!, (sum) => sum / Math.max(1, days[kind]!));
  const total = (list: readonly number[]): number => list.reduce((sum, next) => sum + next, 0);
  const [weekdays, weekend] = [mean(0), mean(1)];
  const apart = days[0]! >= 4 && days[1]! >= 2;
  if (apart && total(weekdays) > clearDifference * total(weekend)) {
    return { perHour: weekdays, days: "weekdays", perDay: total(weekdays) };
  }
  if (apart && total(weekend) > clearDifference * total(weekdays)) {
    return { perHour: weekend, days: "weekend days", perDay: total(weekend) };
  }
  const all = Array.from(
    sums[0]!,
    (sum, hour) => (sum + sums[1]![hour]!) / Math.max(1, days[0]! + days[1]!),
  );
  return { perHour: all, days: "all days", perDay: total(all) };
}

/** Data connections of each whole day. */
function countsOf({ hours }: LogSummary): DayCounts {
  const first = Math.floor((hours[0]?.[0] ?? 0) / 24);
  const last = Math.floor((hours.at(-1)?.[0] ?? 0) / 24);
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const [hour, transfers] of hours) {
    const index = Math.floor(hour / 24) - first;
    counts[index] = counts[index]! + transfers;
  }
  return wholeDays({ first, counts });
}

/** A scenario of a summary: arrivals by the hour and durations; visits, batches and parallel connections are not in it. */
export function fitSummary(summary: LogSummary, options: FitOptions = {}): LogFit {
  const { counts, servers, firstSeconds, lastSeconds } = summary;
  const transfers = counts.uploads + counts.downloads + counts.listings;
  const files = counts.uploads + counts.downloads;
  const { perHour, days, perDay } = dayOf(summary);
  const clients = Math.max(1, Math.round(sketchOf(summary.clients).count()));
  const hosts = Math.max(1, Math.round(sketchOf(summary.hosts).count()));
  const [only] = servers;
  const connections = countsOf(summary);
  const weeks = weeksOf(connections);
  const growth = growthOf(weeks.trend);
  const dayFactor = dayFactorOf({ ...connections, noise: 1, usual: perDay }, weeks);
  const document: ScenarioDocument = {
    version: 1,
    name: "From summaries of logs",
    server: {
      software: options.software ?? (servers.length === 1 ? (only ?? "generic") : "generic"),
      ...(options.range === undefined ? {} : { range: options.range }),
    },
    groups: [
      {
        name: "From the summaries",
        clients,
        addresses: Math.min(clients, hosts),
        visits: {
          pattern: "daily",
          perClientPerDay: rounded(perDay / clients),
          hours: perHour.map(rounded),
        },
        ...(isEveryDayAlike(dayFactor) ? {} : { dayFactor }),
        files: 1,
        listings: 0,
        uploads: files === 0 ? 0 : rounded(counts.uploads / files),
        transferSeconds: { sample: sampleOf(summary.durations) },
        roundTripSeconds: 0.03,
        thinkSeconds: 0,
      },
    ],
    ...(growth === null ? {} : { target: growthTarget(growth) }),
  };
  const words = weekWords();
  const notes = [
    words.summaries({
      files: counts.files,
      lines: counts.lines,
      connections: transfers,
      from: writtenMoment(firstSeconds),
      to: writtenMoment(lastSeconds),
    }),
    words.sketches(clients, hosts),
    words.noVisits(noteWords().days[days]),
    trendNote(weeks.trend),
    dayFactorNote(connections.counts.length, document.groups),
    dayFactor.cv === undefined ? null : words.boundOfVariation,
    counts.refusals > 0 ? words.refused(counts.refusals) : null,
  ].filter((note) => note !== null);
  return { document, notes };
}
