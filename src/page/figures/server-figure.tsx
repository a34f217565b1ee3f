import type { JSX } from "preact";
import { Figure } from "../../charts/kit/figure.tsx";
import { ServerBars } from "../../charts/bars/server-bars.tsx";
import type { ServerBar } from "../../charts/bars/server-bars.tsx";
import type { Plan } from "../../plan/types.ts";
import { servers } from "../../servers/index.ts";
import { questionDays } from "../../state/question-types.ts";
import type { OtherServer } from "../../state/question-types.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { AskedFigure } from "./asked-figure.tsx";
import { serverBars, serverTable, serverTitle } from "./server-data.ts";
import { isAlone } from "./figure-grid.tsx";
import { figuresWords } from "../words/figures.ts";

/** Px of a bar with its distance. */
const ROW = 26;
const LEAST_ROWS = 7;

/** The same load on every server of the catalogue. */
export function ServerFigure(): JSX.Element | null {
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  if (plan === undefined) return null;
  const words = figuresWords();
  // What matters most is asked first; this comes after it, seen or not.
  const { status, current } = of.questions.sensitivity.asked.value;
  return (
    <AskedFigure
      asker={of.questions.servers}
      eager={status === "failed" || (status === "done" && current)}
      plan={plan}
      question={words.otherServers}
      about={words.aboutServers(servers.length, questionDays(plan.scenario))}
      action={words.compareServers}
      progress={(found) => words.serversSoFar(found.length, servers.length)}
    >
      {(found) => <Bars found={found} plan={plan} />}
    </AskedFigure>
  );
}

function Bars({ found, plan }: { found: readonly OtherServer[]; plan: Plan }): JSX.Element {
  const { software, nodes } = plan.scenario.server;
  const bars = serverBars(found, software);
  const each = nodes > 1 ? figuresWords().onEachNode : "";
  return (
    <Figure
      name="other-servers"
      title={serverTitle(found)}
      subtitle={figuresWords().leastFor(
        plan.scenario.target.refusals,
        each,
        questionDays(plan.scenario),
      )}
      caption={captionOf(found, bars, plan)}
      height={(width) => ROW * Math.max(isAlone(width) ? 1 : LEAST_ROWS, bars.length) + 12}
      table={() => serverTable(found)}
    >
      {(drawing) => <ServerBars {...drawing} servers={bars} />}
    </Figure>
  );
}

function captionOf(
  found: readonly OtherServer[],
  bars: readonly ServerBar[],
  { scenario, recommendation, run }: Plan,
): string {
  const own = found.find(({ id }) => id === scenario.server.software)?.least.ports;
  const least = recommendation?.leastPerNode;
  const words = figuresWords();
  const sentences = [
    found.some(({ leavesRange }) => leavesRange) ? words.leavesRange : "",
    found.some(({ otherReading }) => otherReading !== null) ? words.whisker : "",
    bars.some(({ name }) => /\+\d+$/.test(name)) ? words.plusOne : "",
    words.capsLifted,
    own !== undefined && least !== undefined && own !== least
      ? words.restsOnDays(least, run.days)
      : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
