import type { JSX } from "preact";
import { Figure } from "../../charts/kit/figure.tsx";
import { Tornado } from "../../charts/tornado/tornado.tsx";
import type { Plan } from "../../plan/types.ts";
import { questionDays } from "../../state/question-types.ts";
import type { Sensitivity } from "../../state/question-types.ts";
import { focusField } from "../inputs/focus-field.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { AskedFigure } from "./asked-figure.tsx";
import { sensitivityTitle, tornadoRows } from "./sensitivity-words.ts";
import { isAlone } from "./figure-grid.tsx";
import { figuresWords } from "../words/figures.ts";
import { sensitivityWords } from "../words/sensitivity.ts";

/** Px of a bar with two lines of words. */
const ROW = 36;
const LEAST_ROWS = 5;

/** What matters most: the least when one input changes at a time. */
export function SensitivityFigure(): JSX.Element | null {
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  if (plan === undefined) return null;
  const words = sensitivityWords();
  return (
    <AskedFigure
      asker={of.questions.sensitivity}
      plan={plan}
      question={words.question}
      about={words.about(questionDays(plan.scenario))}
      action={words.action}
      progress={({ rows }) => words.soFar(rows.length)}
      eager
    >
      {(found) => <Rows found={found} plan={plan} caseId={of.id} />}
    </AskedFigure>
  );
}

function Rows(props: { found: Sensitivity; plan: Plan; caseId: number }): JSX.Element {
  const { found, plan, caseId } = props;
  const { scenario } = plan;
  const words = sensitivityWords();
  const { columns } = words;
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
      caption={words.caption}
      height={(width) => ROW * Math.max(isAlone(width) ? 1 : LEAST_ROWS, rows.length) + 30}
      table={() => ({
        columns: [
          columns.input,
          columns.from,
          columns.least,
          columns.noise,
          columns.to,
          columns.leastThen,
          columns.noiseThen,
        ],
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
  const words = figuresWords();
  return [
    label,
    ports ?? words.noRange,
    noise === undefined ? null : words.noise(noise.low, noise.high),
  ];
}

function subtitleOf({ baseline }: Sensitivity, { scenario, recommendation, run }: Plan): string {
  const each = scenario.server.nodes > 1 ? figuresWords().onEachNode : "";
  const least = recommendation?.leastPerNode;
  const beside = least === undefined || least === baseline.ports ? null : { least, days: run.days };
  return sensitivityWords().leastIf(each, questionDays(scenario), beside);
}
