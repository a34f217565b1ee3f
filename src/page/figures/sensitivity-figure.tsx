import type { JSX } from "preact";
import { Figure } from "../../charts/Figure.tsx";
import { Tornado } from "../../charts/Tornado.tsx";
import type { Plan } from "../../plan/types.ts";
import { QUESTION_DAYS } from "../../state/questions.ts";
import type { Sensitivity } from "../../state/questions.ts";
import { focusField } from "../inputs/focus-field.ts";
import { useDrawnAnswer } from "../in-turn.tsx";
import { useCase } from "../planner-context.ts";
import { counted } from "../../language/numbers.ts";
import { AskedFigure } from "./asked-figure.tsx";
import { sensitivityTitle, tornadoRows } from "./sensitivity-words.ts";

/** Px of a bar with two lines of words. */
const ROW = 36;
const LEAST_ROWS = 5;

/** What matters most: the least when one input changes at a time. */
export function SensitivityFigure(): JSX.Element | null {
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  if (plan === undefined) return null;
  return (
    <AskedFigure
      asker={of.questions.sensitivity}
      plan={plan}
      question="What matters most"
      about={`What the least becomes when one input at a time is smaller or larger, ${QUESTION_DAYS} days each.`}
      action="Find what matters"
      progress={({ rows }) => `${counted(rows.length, "input")} so far`}
      eager
    >
      {(found) => <Rows found={found} plan={plan} caseId={of.id} />}
    </AskedFigure>
  );
}

function Rows(props: { found: Sensitivity; plan: Plan; caseId: number }): JSX.Element {
  const { found, plan, caseId } = props;
  const { scenario } = plan;
  const rows = tornadoRows(found, scenario);
  const open = (index: number) => {
    const path = found.rows[index]?.path;
    if (path !== undefined) focusField(caseId, path === "server.ports" ? "server.software" : path);
  };
  return (
    <Figure
      name="what-matters-most"
      title={sensitivityTitle(found, scenario)}
      subtitle={subtitleOf(found, plan)}
      caption="Whiskers: what the simulation leaves open. Click a bar to open its input."
      height={ROW * Math.max(LEAST_ROWS, rows.length) + 30}
      table={() => ({
        columns: ["input", "from", "least ports", "noise", "to", "least ports then", "noise then"],
        rows: rows.map(({ name, low, high }) => [name, ...cells(low), ...cells(high)]),
      })}
    >
      {(drawing) => (
        <Tornado {...drawing} baseline={found.baseline.ports ?? 0} rows={rows} onOpen={open} />
      )}
    </Figure>
  );
}

function cells({ label, ports, noise }: ReturnType<typeof tornadoRows>[number]["low"]) {
  return [label, ports ?? "no range", noise === undefined ? null : `${noise.low} to ${noise.high}`];
}

function subtitleOf({ baseline }: Sensitivity, { scenario, recommendation, run }: Plan): string {
  const each = scenario.server.nodes > 1 ? " on each node" : "";
  const least = recommendation?.leastPerNode;
  const beside =
    least === undefined || least === baseline.ports
      ? ""
      : `; the answer's ${least} rests on ${counted(run.days, "day")}`;
  return `Least ports${each} if one input changes, ${QUESTION_DAYS} days${beside}`;
}
