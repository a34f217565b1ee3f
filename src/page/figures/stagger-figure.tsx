import type { JSX } from "preact";
import { Figure } from "../../charts/Figure.tsx";
import { ServerBars } from "../../charts/ServerBars.tsx";
import type { Plan } from "../../plan/types.ts";
import { QUESTION_DAYS } from "../../state/questions.ts";
import type { StaggerLadder } from "../../state/questions.ts";
import { useDrawnAnswer } from "../in-turn.tsx";
import { useCase } from "../planner-context.ts";
import { counted } from "../../language/numbers.ts";
import { AskedFigure } from "./asked-figure.tsx";
import { staggerBars, staggerTable, staggerTitle } from "./stagger-data.ts";

/** Px of a bar. */
const ROW = 34;

/** The cure beside the size: what clients that start together need if they start spread over longer. */
export function StaggerFigure(): JSX.Element | null {
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  if (plan === undefined) return null;
  return (
    <AskedFigure
      asker={of.questions.stagger}
      plan={plan}
      question="If their starts were spread"
      about={`What the least becomes when clients that start together start within a longer time, ${QUESTION_DAYS} days each.`}
      action="Try longer starts"
      progress={(found) =>
        `${counted(
          found.reduce((sum, { steps }) => sum + steps.length, 0),
          "window",
        )} so far`
      }
      eager
    >
      {(found) => <Ladders found={found} plan={plan} />}
    </AskedFigure>
  );
}

function Ladders({ found, plan }: { found: readonly StaggerLadder[]; plan: Plan }): JSX.Element {
  const bars = staggerBars(found);
  const each = plan.scenario.server.nodes > 1 ? " on each node" : "";
  return (
    <Figure
      name="staggered-starts"
      title={staggerTitle(found)}
      subtitle={`Least ports${each} if they start spread over so long, ${QUESTION_DAYS} days`}
      caption="A random delay before each start does this: RandomizedDelaySec of a systemd timer, sleep $((RANDOM % 300)) in a script."
      height={ROW * Math.max(2, bars.length) + 12}
      table={() => staggerTable(found)}
    >
      {(drawing) => <ServerBars {...drawing} servers={bars} />}
    </Figure>
  );
}
