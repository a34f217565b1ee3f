/** The plan document as its reader checks it: the JSON Schema of a plan is made of this, too. */
import { documentCheck } from "../scenario/document-shape.ts";
import { Report } from "../scenario/report.ts";
import type { Check } from "../scenario/shape.ts";
import { choice, flag, list, number, orNull, record, text, withShape } from "../scenario/shape.ts";
import type { Assumption, Catalogues, Grade, PortRange, Problem } from "../scenario/types.ts";
import type { Timeline, TimelinePart } from "../simulation/timeline.ts";
import type {
  Band,
  CurrentRange,
  CurvePoint,
  Demand,
  Estimate,
  Formula,
  FormulaRow,
  LeakOutlook,
  Margin,
  Message,
  Plan,
  RateBasis,
  Recommendation,
  Rule,
  Verdict,
  VerdictState,
} from "./types.ts";
import type { ListThings } from "../scenario/words/problems.en.ts";
import { problemWords } from "../scenario/words/problems.ts";

/** A check for every field of a part of the plan: a new field is a new line here. */
type Fields<T> = Readonly<Record<keyof T, Check>>;

const all = <T>(fields: Fields<T>): Check => record({ required: fields });
const many = (item: Check, things: ListThings) => list(item, 0, 1_000_000, things);

const amount = number({ from: 0, to: Number.MAX_VALUE });
const whole = number({ from: 0, to: Number.MAX_SAFE_INTEGER, whole: true });
const port = number({ from: 1, to: 65_535, whole: true });
const words = text(
  100_000,
  [],
  () => true,
  () => problemWords().aText,
);
const anything = withShape(
  { kind: "any" },
  () => problemWords().anyValue,
  (value, path, report) => {
    const { anyValue, nothing } = problemWords();
    if (value === undefined) report.add({ path, found: nothing, allowed: anyValue });
  },
);

const range: Fields<PortRange> = { first: port, last: port };
const rate: Fields<Estimate> = { estimate: amount, low: amount, high: amount };
const estimate = all<Estimate>(rate);
const over = choice(["busiest-hour", "day"] satisfies Recommendation["refusals"]["over"][]);
const basis = choice([
  "counted",
  "chances",
  "splitting",
  "structural",
  "fitted",
  "bound",
] satisfies RateBasis[]);

const recommendation = all<Recommendation>({
  ports: whole,
  ...range,
  perNode: whole,
  least: whole,
  leastPerNode: whole,
  refusals: all<Recommendation["refusals"]>({ ...rate, over }),
  basis,
  daysWithRefusal: estimate,
  ranges: many(all<PortRange>(range), "ranges"),
  leastInterval: all<Recommendation["leastInterval"]>({ low: whole, high: orNull(whole) }),
});

const current = all<CurrentRange>({
  ports: whole,
  refusals: orNull(estimate),
  usable: whole,
  judgement: choice([
    "too-small",
    "tight",
    "enough",
    "oversized",
  ] satisfies CurrentRange["judgement"][]),
});

const margin = all<Margin>({
  holds: orNull(amount),
  holdsAtLeast: flag,
  busiest: orNull(amount),
  busiestLeast: orNull(whole),
  growthFromLeast: orNull(whole),
});

const demand = all<Demand>({
  days: whole,
  mean: amount,
  busyMean: amount,
  pasvsPerSecond: amount,
  peak: all<Demand["peak"]>({ median: amount, p95: amount, p99: amount, max: amount }),
  busiestHourSeconds: orNull(amount),
  peakSeconds: amount,
  groups: many(all<Demand["groups"][number]>({ name: words, meanAtPeak: amount }), "groups"),
});

const curvePoint = all<CurvePoint>({
  ports: whole,
  refusals: estimate,
  basis,
  counted: amount,
  daysWithRefusal: orNull(amount),
  days: whole,
});

const formula = all<Formula>({
  name: words,
  erlangs: amount,
  ports: orNull(whole),
  refusals: amount,
  applies: flag,
  why: words,
  beside: many(
    all<FormulaRow>({ ports: whole, formula: amount, simulation: estimate, agrees: flag }),
    "rows",
  ),
});

const timeline = all<Timeline>({
  group: words,
  transfer: choice(["listing", "download", "upload"] satisfies Timeline["transfer"][]),
  isFirst: flag,
  parts: many(
    all<TimelinePart>({
      what: choice([
        "connect",
        "commands",
        "handshake",
        "slow-start",
        "line",
        "transfer",
        "end",
      ] satisfies TimelinePart["what"][]),
      seconds: amount,
    }),
    "parts",
  ),
  portSeconds: orNull(amount),
});

const message = all<Message>({ code: words, message: words });

const assumption = all<Assumption>({
  path: words,
  value: anything,
  source: words,
  grade: choice(["run", "read", "documented", "assumed"] satisfies Grade[]),
});

const verdict = all<Verdict>({
  state: choice([
    "recommended",
    "no-demand",
    "too-small",
    "tight",
    "enough",
    "oversized",
    "nothing-to-judge",
    "none-refused",
    "short-run",
    "ports-not-the-limit",
    "impossible",
  ] satisfies VerdictState[]),
  headline: words,
  sentences: many(words, "sentences"),
  today: orNull(words),
  sure: words,
  why: words,
  margin: words,
  restsOn: words,
  limits: words,
  symptom: words,
});

const run: Fields<Omit<Plan["run"], "daysNeeded">> = {
  days: whole,
  daysWanted: whole,
  events: amount,
  seconds: amount,
};

/** The whole plan, its scenario one of these catalogues. */
export function planCheck(catalogues: Catalogues): Check {
  return all<Plan>({
    version: number({ from: 1, to: 1 }),
    model: choice(["2"] satisfies Plan["model"][]),
    scenario: documentCheck(catalogues),
    recommendation: orNull(recommendation),
    band: orNull(all<Band>({ assumed: orNull(whole), other: orNull(whole), why: words })),
    current: orNull(current),
    margin: orNull(margin),
    demand,
    curve: many(curvePoint, "sizes"),
    formula,
    leak: orNull(
      all<LeakOutlook>({
        portsPerDay: amount,
        ports: orNull(whole),
        hoursUntilFull: orNull(estimate),
      }),
    ),
    timelines: many(timeline, "timelines"),
    limits: many(message, "limits"),
    warnings: many(message, "warnings"),
    assumptions: many(assumption, "assumptions"),
    rules: many(all<Rule>({ source: words, rule: words, ports: amount }), "rules"),
    verdict,
    run: record({ required: run, optional: { daysNeeded: amount } }),
  });
}

/** What keeps a value from being a plan document; empty where nothing does. Never throws. */
export function planProblems(value: unknown, catalogues: Catalogues): Problem[] {
  const report = new Report();
  planCheck(catalogues)(value, [], report);
  return report.problems();
}
