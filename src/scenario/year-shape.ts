import { isEveryDayAlike } from "./day-factor.ts";
import type { Check, RecordCheck } from "./shape.ts";
import { isRecord, list, number, own, record, soundNumber } from "./shape.ts";
import type { DayFactor } from "./types.ts";
import { problemWords } from "./words/problems.ts";

/** Refusals asked for where the document says nothing. */
export const USUAL_REFUSALS = 0.001;

/** Most times its usual load that a day may bring. */
const HEAVIEST_DAY = 100;

const someDay: RecordCheck = (fields, path, report) => {
  const at = [...path, "weekdays"];
  const weekdays = own(fields, "weekdays");
  if (!Array.isArray(weekdays) || !report.isSound(at)) return;
  if (weekdays.some((weight) => weight > 0)) return;
  report.add({
    path: at,
    found: problemWords().onlyZeros,
    allowed: problemWords().weightAboveZero,
  });
};

/** How the days of a year differ; every field may be left out. */
export const dayFactor: Check = record(
  {
    optional: {
      cv: number({ from: 0, to: 2 }),
      weekdays: list(number({ from: 0, to: HEAVIEST_DAY }), 7, 7, "weekdayWeights"),
      monthDays: list(number({ from: 1, to: 31, whole: true }), 1, 31, "monthDays"),
      fiveBusiest: number({ from: 1, to: HEAVIEST_DAY }),
    } satisfies Record<keyof DayFactor, Check>,
  },
  someDay,
);

/** Clients that are logged in all day are there every day. */
export const comesByItself: RecordCheck = (group, path, report) => {
  const visits = own(group, "visits");
  const given = own(group, "dayFactor");
  const at = [...path, "dayFactor"];
  if (!isRecord(visits) || own(visits, "pattern") !== "always") return;
  if (!isRecord(given) || !report.isSound(at) || isEveryDayAlike(given)) return;
  report.add({
    path: at,
    found: problemWords().daysThatDiffer,
    allowed: problemWords().leftOutWhereAlways,
  });
};

/** The target of the five busiest days may not ask for less refusals than that of usual days, and growth is a range in order. */
export const targetInOrder: RecordCheck = (target, path, report) => {
  growthInOrder(target, path, report);
  const busiest = soundNumber(target, "fiveBusiest", path, report);
  if (busiest === undefined || !report.isSound([...path, "refusals"])) return;
  const refusals = soundNumber(target, "refusals", path, report) ?? USUAL_REFUSALS;
  if (busiest >= refusals) return;
  const at = [...path, "fiveBusiest"];
  report.add({
    path: at,
    found: (as) => as.value(busiest),
    allowed: (as) => problemWords().atLeastField(as.field("refusals"), as.value(refusals)),
    sentence: (field, { value, field: called }) =>
      problemWords().busiestStricter(field, value(busiest), called("refusals"), value(refusals)),
  });
};

/** Growth is a range: its lower end may not lie above the growth that is planned for. */
const growthInOrder: RecordCheck = (target, path, report) => {
  const from = soundNumber(target, "growthFrom", path, report);
  if (from === undefined || !report.isSound([...path, "growth"])) return;
  const growth = soundNumber(target, "growth", path, report) ?? 0;
  if (from <= growth) return;
  report.add({
    path: [...path, "growthFrom"],
    found: (as) => as.value(from),
    allowed: (as) => problemWords().atMostField(as.field("growth"), as.value(growth)),
  });
};
