import type { JSX } from "preact";
import type { Comparison, Estimate, Plan } from "../../plan/types.ts";
import { caseLetter, caseName } from "../kit/case-names.ts";
import { usePage } from "../kit/page-context.ts";
import { differenceRange, rateAgainst } from "./rate-words.ts";
import type { Answered } from "./answered-case.ts";
import { compareWords } from "../words/compare.ts";
import { fixed, oneIn, signed, thousands } from "../../language/numbers.ts";

type Words = ReturnType<typeof compareWords>;

/** One row: what is compared, how it is written, and which number it rests on. */
interface RowFacts {
  row: keyof Words["rows"];
  note: (plan: Plan, notes: Words["notes"]) => string;
  /** null where a plan has no such number. */
  value: (plan: Plan) => number | null;
  write: (value: number, plan: Plan) => string;
  /** false where a plain difference would mislead. */
  subtract: boolean;
  /** The interval of the difference, where days were paired for it. */
  interval?: (comparison: Comparison) => Estimate | null;
  /** How sure that is where it is not as sure as the column says. */
  sure?: (confidence: number) => number;
}

const ROWS: readonly RowFacts[] = [
  {
    row: "least",
    note: ({ scenario }, notes) => notes.least(scenario.target.refusals),
    value: ({ recommendation }) => recommendation?.least ?? null,
    write: thousands,
    subtract: true,
    interval: ({ least }) => least?.difference ?? null,
    // Two leasts, each with an interval of its own.
    sure: (confidence) => 2 * confidence - 1,
  },
  {
    row: "toOpen",
    note: (_plan, notes) => notes.roundedUp,
    value: ({ recommendation }) => recommendation?.ports ?? null,
    write: thousands,
    subtract: true,
  },
  {
    row: "refusedToday",
    note: ({ scenario }, notes) => notes.over[scenario.target.over],
    value: ({ current }) => current?.refusals?.estimate ?? null,
    write: oneIn,
    subtract: false,
  },
  {
    row: "usualPeak",
    note: (_plan, notes) => notes.median,
    value: ({ demand }) => demand.peak.median,
    write: thousands,
    subtract: true,
    interval: ({ peak }) => peak.difference,
  },
  {
    row: "worstPeak",
    note: ({ run }, notes) => notes.ofDays(run.days),
    value: ({ demand }) => demand.peak.max,
    write: thousands,
    subtract: true,
  },
  {
    row: "daysRefused",
    note: (_plan, notes) => notes.atOpen,
    value: ({ recommendation }) => recommendation?.daysWithRefusal.estimate ?? null,
    write: (share, { run }) => compareWords().daysOf(share * run.days, run.days),
    subtract: false,
  },
];

/** The numbers side by side, with each scenario's difference to the first. */
export function CompareTable({ answered }: { answered: readonly Answered[] }): JSX.Element {
  const { planner } = usePage();
  const cases = planner.cases.value;
  const [base] = answered;
  const confidence = base?.answer.plan.scenario.target.confidence ?? 0;
  const letterOf = ({ of }: Answered) => caseLetter(cases.indexOf(of));
  const others = answered.slice(1);
  const [other] = others;
  const words = compareWords();
  const compared = planner.comparisons.byCase.value;
  const comparison = other === undefined ? null : (compared.get(other.of.id)?.comparison ?? null);
  return (
    <div class="card compare-table-card" tabIndex={0} role="region" aria-label={words.sideBySide}>
      <table class="compare-table">
        <thead>
          <tr>
            <td />
            {answered.map((each) => (
              <th
                scope="col"
                key={each.of.id}
                class={`series-name series-${letterOf(each).toLowerCase()}`}
              >
                <span class="case-mark" aria-hidden="true" /> {letterOf(each)} {caseName(each.of)}
              </th>
            ))}
            {others.map((each) => (
              <th scope="col" key={each.of.id}>
                {words.minusA(letterOf(each))}
              </th>
            ))}
            {others.length === 1 ? <th scope="col">{words.sureOfDays(confidence)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row.row}>
              <th scope="row">
                {words.rows[row.row]}{" "}
                {base === undefined ? null : (
                  <span class="compare-note">{row.note(base.answer.plan, words.notes)}</span>
                )}
              </th>
              {answered.map(({ of, answer }) => (
                <td key={of.id}>{valueText(row, answer.plan)}</td>
              ))}
              {others.map((each) => (
                <td key={each.of.id} class="compare-difference">
                  {base === undefined
                    ? "–"
                    : differenceText(row, base.answer.plan, each.answer.plan)}
                </td>
              ))}
              {others.length === 1 ? (
                <td class="compare-interval">
                  {intervalText(row, comparison)}{" "}
                  {row.sure === undefined || !comparison?.least ? null : (
                    <span class="compare-note">{words.sure(row.sure(confidence))}</span>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
          {others.length === 1 && comparison !== null ? (
            <EqualPortsRow comparison={comparison} />
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

function valueText(row: RowFacts, plan: Plan): string {
  const value = row.value(plan);
  return value === null ? "–" : row.write(value, plan);
}

function differenceText(row: RowFacts, a: Plan, b: Plan): string {
  const [left, right] = [row.value(a), row.value(b)];
  if (left === null || right === null) return "–";
  if (row.subtract) return signed(right - left);
  if (left === 0 && right === 0) return compareWords().same;
  if (left === 0 || right === 0) return rateAgainst(right, left);
  const times = right / left;
  if (times > 0.95 && times < 1.05) return compareWords().same;
  return times < 1
    ? `÷ ${thousands(1 / times) === "1" ? oneDecimal(1 / times) : thousands(1 / times)}`
    : `× ${times < 10 ? oneDecimal(times) : thousands(times)}`;
}

/** 2 → "2.0": its decimal is what tells it from a whole number that was rounded. */
const oneDecimal = (value: number): string => fixed(value, 1);

function intervalText({ interval }: RowFacts, comparison: Comparison | null): string {
  if (interval === undefined || comparison === null) return "–";
  const found = interval(comparison);
  return found === null ? "–" : compareWords().interval(signed(found.low), signed(found.high));
}

/** Refusals of both with the same number of ports, as frequencies: a difference in hundredths says nothing to anybody. */
function EqualPortsRow({ comparison }: { comparison: Comparison }): JSX.Element {
  const { ports, a, b, difference } = comparison.refusals;
  const words = compareWords();
  return (
    <tr>
      <th scope="row">
        {words.refusedWith(ports)} <span class="compare-note">{words.notes.sameDays}</span>
      </th>
      <td>{oneIn(a.estimate)}</td>
      <td>{oneIn(b.estimate)}</td>
      <td class="compare-difference">{rateAgainst(b.estimate, a.estimate)}</td>
      <td class="compare-interval">{differenceRange(difference)}</td>
    </tr>
  );
}
