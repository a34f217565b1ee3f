import type { JSX } from "preact";
import { Figure } from "../../charts/Figure.tsx";
import { RefusalCurve } from "../../charts/RefusalCurve.tsx";
import { oneIn } from "../../charts/words.ts";
import { chosenPorts, choosePorts } from "../chosen-ports.ts";
import { useDrawnAnswer } from "../in-turn.tsx";
import { useCase } from "../planner-context.ts";
import { count, counted } from "../words.ts";
import { curveTable, refusalPoints } from "./refusal-data.ts";
import type { Plan } from "../../plan/types.ts";
import { overWords } from "./over-words.ts";
import { formulaPlaces } from "./formula-places.ts";

/** Refusals against the size of the range: the hero. */
export function RefusalFigure(): JSX.Element | null {
  const of = useCase();
  const answer = useDrawnAnswer(of);
  if (answer === null) return null;
  const { plan } = answer;
  const recommended = plan.recommendation?.ports ?? null;
  const chosen = chosenPorts(of.id, answer) ?? recommended;
  const choose = (ports: number) => choosePorts(of.id, answer, ports);
  const series = [
    {
      name: "simulated",
      points: refusalPoints(plan.curve),
      least: plan.recommendation?.least ?? null,
    },
  ];
  return (
    <Figure
      name="refusals-by-ports"
      title={refusalTitle(plan)}
      subtitle={`Chance that a transfer is refused ${overWords(plan)}, by size of the range`}
      caption={captionOf(plan)}
      height={(width) => (width < 420 ? 280 : 330)}
      table={() => curveTable(plan.curve)}
    >
      {(drawing) => (
        <RefusalCurve
          {...drawing}
          series={series}
          target={plan.scenario.target.refusals}
          formula={formulaPlaces(plan)}
          today={plan.current?.ports ?? null}
          chosen={chosen}
          least={plan.recommendation?.least ?? null}
          leastInterval={intervalOf(plan)}
          provisional={answer.provisional}
          onChoose={choose}
        />
      )}
    </Figure>
  );
}

function refusalTitle(plan: Plan): string {
  const { recommendation, scenario } = plan;
  if (recommendation === null)
    return `No range keeps refusals under ${oneIn(scenario.target.refusals)}`;
  return `${counted(recommendation.ports, "port")} ${recommendation.ports === 1 ? "keeps" : "keep"} refusals under ${oneIn(scenario.target.refusals)}`;
}

function captionOf({ curve, run, scenario }: Plan): string {
  const sure = Math.round(scenario.target.confidence * 100);
  const none = curve.some(({ basis }) => basis === "bound");
  return `Band's upper edge: ${sure}% sure, across simulated days.${none ? ` ▽ no refusal in ${count(run.days)} days.` : ""}`;
}

/** The sizes that are open for the least; where they are open upwards, up to the largest that is drawn. */
function intervalOf({ recommendation, curve }: Plan): { low: number; high: number } | null {
  if (recommendation === null) return null;
  const { low, high } = recommendation.leastInterval;
  return { low, high: high ?? curve.at(-1)?.ports ?? recommendation.ports };
}
