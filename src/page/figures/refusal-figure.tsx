import type { JSX } from "preact";
import type { Drawing } from "../../charts/kit/chart.tsx";
import { Figure } from "../../charts/kit/figure.tsx";
import { RefusalCurve } from "../../charts/refusal/refusal-curve.tsx";
import { chosenPorts, choosePorts } from "../../state/chosen-ports.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { curveTable, refusalPoints } from "./refusal-data.ts";
import type { Plan } from "../../plan/types.ts";
import type { Answer } from "../../state/keep-answered.ts";
import { overWords } from "./over-words.ts";
import { formulaPlaces } from "./formula-places.ts";
import { figuresWords } from "../words/figures.ts";

/** Refusals against the size of the range: the hero. */
export function RefusalFigure(): JSX.Element | null {
  const of = useCase();
  const answer = useDrawnAnswer(of);
  if (answer === null) return null;
  const { plan } = answer;
  const chosen = chosenPorts(of.id, answer) ?? plan.recommendation?.ports ?? null;
  return (
    <Figure
      name="refusals-by-ports"
      title={refusalTitle(plan)}
      subtitle={figuresWords().chanceBySize(overWords(plan))}
      caption={refusalCaption(plan)}
      height={(width) => (width < 420 ? 280 : 300)}
      table={() => curveTable(plan.curve)}
    >
      {(drawing) => (
        <RefusalPicture
          {...drawing}
          answer={answer}
          chosen={chosen}
          onChoose={(ports) => choosePorts(of.id, answer, ports)}
        />
      )}
    </Figure>
  );
}

/** The curve of an answer with its marks; without `onChoose` it is only to be looked at. */
export function RefusalPicture(
  props: Drawing & {
    answer: Answer;
    chosen: number | null;
    onChoose?: (ports: number) => void;
  },
): JSX.Element {
  const { answer, ...drawing } = props;
  const { plan, provisional } = answer;
  const least = plan.recommendation?.least ?? null;
  return (
    <RefusalCurve
      {...drawing}
      series={[{ name: figuresWords().simulated, points: refusalPoints(plan.curve), least }]}
      target={plan.scenario.target.refusals}
      formula={formulaPlaces(plan)}
      today={plan.current?.ports ?? null}
      least={least}
      leastInterval={intervalOf(plan)}
      provisional={provisional}
    />
  );
}

/** "112 ports keep refusals under 1 in 1,000" */
export function refusalTitle(plan: Plan): string {
  const { recommendation, scenario } = plan;
  return figuresWords().keeps(recommendation?.ports ?? null, scenario.target.refusals);
}

/** How to read the band and its end. */
export function refusalCaption({ curve, run, scenario }: Plan): string {
  const none = curve.some(({ basis }) => basis === "bound");
  return figuresWords().upperEdge(scenario.target.confidence, none ? run.days : null);
}

/** The sizes that are open for the least; where they are open upwards, up to the largest that is drawn. */
function intervalOf({ recommendation, curve }: Plan): { low: number; high: number } | null {
  if (recommendation === null) return null;
  const { low, high } = recommendation.leastInterval;
  return { low, high: high ?? curve.at(-1)?.ports ?? recommendation.ports };
}
