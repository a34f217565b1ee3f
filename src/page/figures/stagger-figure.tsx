import type { JSX } from "preact";
import { Figure } from "../../charts/kit/figure.tsx";
import { ServerBars } from "../../charts/bars/server-bars.tsx";
import type { Plan } from "../../plan/types.ts";
import { questionDays } from "../../state/question-types.ts";
import type { StaggerLadder } from "../../state/question-types.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { AskedFigure } from "./asked-figure.tsx";
import { staggerBars, staggerTable, staggerTitle } from "./stagger-data.ts";
import { figuresWords } from "../words/figures.ts";

/** Px of a bar. */
const ROW = 34;

/** The cure beside the size: what clients that start together need if they start spread over longer. */
export function StaggerFigure(): JSX.Element | null {
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  if (plan === undefined) return null;
  const words = figuresWords();
  return (
    <AskedFigure
      asker={of.questions.stagger}
      plan={plan}
      question={words.ifSpread}
      about={words.aboutSpread(questionDays(plan.scenario))}
      action={words.tryLonger}
      progress={(found) =>
        words.windowsSoFar(found.reduce((sum, { steps }) => sum + steps.length, 0))
      }
      eager
    >
      {(found) => <Ladders found={found} plan={plan} />}
    </AskedFigure>
  );
}

function Ladders({ found, plan }: { found: readonly StaggerLadder[]; plan: Plan }): JSX.Element {
  const bars = staggerBars(found);
  const each = plan.scenario.server.nodes > 1 ? figuresWords().onEachNode : "";
  return (
    <Figure
      name="staggered-starts"
      title={staggerTitle(found)}
      subtitle={figuresWords().leastIfSpread(each, questionDays(plan.scenario))}
      caption={figuresWords().randomDelay}
      height={ROW * Math.max(2, bars.length) + 12}
      table={() => staggerTable(found)}
    >
      {(drawing) => <ServerBars {...drawing} servers={bars} />}
    </Figure>
  );
}
