import { meanOf } from "./quantity.ts";
import { quantity } from "./quantity-shape.ts";
import type { Check, RecordCheck } from "./shape.ts";
import { choice, isRecord, list, number, own, record, soundNumber, withShape } from "./shape.ts";
import type { Quantity, Visits } from "./types.ts";
import { foundText } from "./words.ts";
import { problemWords } from "./words/problems.ts";

const longestPeriodSeconds = 604_800;
const mostVisitsPerHour = 100_000;
const heaviestHour = 1e9;
/** Shortest mean pause of a client that is always connected, s: one that never pauses and transfers nothing would act for ever within an instant. */
export const shortestMeanIdleSeconds = 0.001;
/** Longest pause, transfer or hold of any kind that a scenario may give. */
export const LONGEST_SECONDS = 1e7;

const only = (pattern: Visits["pattern"]) => choice([pattern]);

const weightsNotAllZero: RecordCheck = (visits, path, report) => {
  const at = [...path, "hours"];
  const hours = own(visits, "hours");
  if (!Array.isArray(hours) || !report.isSound(at)) return;
  if (hours.some((weight) => weight > 0)) return;
  report.add({
    path: at,
    found: problemWords().allZero,
    allowed: problemWords().weightsAboveZero,
  });
};

const withinPeriod: RecordCheck = (visits, path, report) => {
  const every = "everySeconds";
  const everySeconds = soundNumber(visits, every, path, report);
  if (everySeconds === undefined) return;
  const found = (key: string): number => soundNumber(visits, key, path, report) ?? 0;
  const offset = found("offsetSeconds");
  if (offset >= everySeconds) {
    report.add({
      path: [...path, "offsetSeconds"],
      found: (as) => as.value(offset),
      allowed: (as) => problemWords().belowField(as.field(every), as.value(everySeconds, every)),
    });
  }
  for (const key of ["spreadSeconds", "skewSeconds"]) {
    const width = found(key);
    if (width <= everySeconds) continue;
    report.add({
      path: [...path, key],
      found: (as) => as.value(width),
      allowed: (as) => problemWords().atMostField(as.field(every), as.value(everySeconds, every)),
    });
  }
};

const spreadOrSkew: RecordCheck = (visits, path, report) => {
  if (!Object.hasOwn(visits, "spreadSeconds") || !Object.hasOwn(visits, "skewSeconds")) return;
  if (!report.isSound([...path, "skewSeconds"])) return;
  report.add({
    path: [...path, "skewSeconds"],
    found: problemWords().besideSpread(foundText(own(visits, "skewSeconds"))),
    allowed: problemWords().spreadOrSkew,
    sentence: (field, as) => problemWords().notBoth(field, as.field("spreadSeconds")),
  });
};

const pausesSometimes: RecordCheck = (visits, path, report) => {
  const at = [...path, "idleSeconds"];
  if (!report.isSound(at)) return;
  const mean = meanOf(own(visits, "idleSeconds") as Quantity);
  if (mean >= shortestMeanIdleSeconds) return;
  report.add({
    path: at,
    found: (as) => problemWords().aMean(as.value(mean)),
    allowed: (as) => problemWords().meanFrom(as.value(shortestMeanIdleSeconds)),
  });
};

const seconds = number({ from: 0, to: longestPeriodSeconds });

/** The four patterns of the contract, each with exactly its own fields. */
const patterns: ReadonlyMap<Visits["pattern"], Check> = new Map<Visits["pattern"], Check>([
  [
    "steady",
    record({
      required: {
        pattern: only("steady"),
        perClientPerHour: number({ above: 0, to: mostVisitsPerHour }),
      },
    }),
  ],
  [
    "daily",
    record(
      {
        required: {
          pattern: only("daily"),
          perClientPerDay: number({ above: 0, to: 24 * mostVisitsPerHour }),
          hours: list(number({ from: 0, to: heaviestHour }), 24, 24, "hourlyWeights"),
        },
      },
      weightsNotAllZero,
    ),
  ],
  [
    "scheduled",
    record(
      {
        required: {
          pattern: only("scheduled"),
          everySeconds: number({ from: 1, to: longestPeriodSeconds }),
        },
        optional: { offsetSeconds: seconds, spreadSeconds: seconds, skewSeconds: seconds },
      },
      withinPeriod,
      spreadOrSkew,
    ),
  ],
  [
    "always",
    record(
      {
        required: {
          pattern: only("always"),
          idleSeconds: quantity({ from: 0, to: LONGEST_SECONDS }),
        },
      },
      pausesSometimes,
    ),
  ],
]);

const pattern = choice([...patterns.keys()]);
const allowed = () => problemWords().objectWithPattern([...patterns.keys()]);

/** When visits begin; the fields that are allowed follow from `pattern`. */
export const visits: Check = withShape(
  { kind: "either", of: [...patterns.values()] },
  allowed,
  (value, path, report) => {
    if (!isRecord(value)) {
      report.add({ path, found: foundText(value), allowed });
      return;
    }
    const found = own(value, "pattern");
    const check = patterns.get(found as Visits["pattern"]);
    if (check === undefined) pattern(found, [...path, "pattern"], report);
    else check(value, path, report);
  },
);
