import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { DayFan } from "../../charts/day/day-fan.tsx";
import type { Drawing } from "../../charts/kit/chart.tsx";
import { Figure } from "../../charts/kit/figure.tsx";
import type { DayWindow } from "../../charts/kit/minutes.ts";
import type { Plan } from "../../plan/types.ts";
import type { Answer } from "../../state/keep-answered.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { WindowTimes } from "./window-times.tsx";
import { chosenPorts } from "../../state/chosen-ports.ts";
import { minuteBands, minuteTable, windowAround } from "./minute-data.ts";
import { figuresWords } from "../words/figures.ts";

/** Ports busy through the day: bands over all days, the usual day, the daily peaks. */
export function DayFigure(): JSX.Element | null {
  const of = useCase();
  const answer = useDrawnAnswer(of);
  const [wanted, setWanted] = useState<DayWindow | null>(null);
  if (answer === null) return null;
  const { plan, pictures } = answer;
  const window = wanted ?? windowAround(plan, pictures);
  return (
    <Figure
      name="ports-through-the-day"
      title={dayTitle(plan)}
      subtitle={figuresWords().minuteByMinute(plan.run.days)}
      caption={dayCaption()}
      height={(width) => (width < 420 ? 280 : 330)}
      table={() => minuteTable(pictures)}
    >
      {(drawing) => (
        <>
          <DayPicture
            {...drawing}
            height={drawing.height - 36}
            answer={answer}
            wanted={wanted}
            onWindow={setWanted}
            chosen={chosenPorts(of.id, answer) ?? plan.recommendation?.ports ?? null}
          />
          <WindowTimes window={window} onWindow={setWanted} />
        </>
      )}
    </Figure>
  );
}

/** The fan of an answer's days, around the peak where no part of the day is wanted. */
export function DayPicture(
  props: Drawing & {
    answer: Answer;
    wanted: DayWindow | null;
    chosen: number | null;
    onWindow?: (window: DayWindow) => void;
  },
): JSX.Element {
  const { answer, wanted, ...drawing } = props;
  const { plan, pictures } = answer;
  return (
    <DayFan
      {...drawing}
      bands={minuteBands(pictures)}
      peaks={pictures.peaks}
      window={wanted ?? windowAround(plan, pictures)}
      today={plan.current?.ports ?? null}
    />
  );
}

/** How to read the bands. */
export const dayCaption = (): string => figuresWords().bands;

/** "Busiest at 09:08: 59 ports on a usual day, 68 on the worst" */
export function dayTitle({ demand }: Plan): string {
  const { median, max } = demand.peak;
  return figuresWords().busiestAt(demand.peakSeconds, median, max);
}
