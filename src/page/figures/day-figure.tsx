import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { DayFan } from "../../charts/DayFan.tsx";
import { Figure } from "../../charts/Figure.tsx";
import type { DayWindow } from "../../charts/minutes.ts";
import type { Plan } from "../../plan/types.ts";
import { useDrawnAnswer } from "../in-turn.tsx";
import { useCase } from "../planner-context.ts";
import { clock, count, counted } from "../words.ts";
import { WindowTimes } from "./window-times.tsx";
import { chosenPorts } from "../chosen-ports.ts";
import { minuteBands, minuteTable, windowAround } from "./minute-data.ts";

/** Ports busy through the day: bands over all days, the usual day, the daily peaks. */
export function DayFigure(): JSX.Element | null {
  const of = useCase();
  const answer = useDrawnAnswer(of);
  const [wanted, setWanted] = useState<DayWindow | null>(null);
  if (answer === null) return null;
  const { plan, pictures } = answer;
  const bands = minuteBands(pictures);
  const window = wanted ?? windowAround(plan, pictures);
  return (
    <Figure
      name="ports-through-the-day"
      title={dayTitle(plan)}
      subtitle={`Ports busy, minute by minute, ${counted(plan.run.days, "day")}. Drag the window or type its times.`}
      caption="Bands are per minute. A day's peak is usually above the 99% band."
      height={(width) => (width < 420 ? 280 : 330)}
      table={() => minuteTable(pictures)}
    >
      {(drawing) => (
        <>
          <DayFan
            {...drawing}
            height={drawing.height - 36}
            bands={bands}
            peaks={pictures.peaks}
            window={window}
            onWindow={setWanted}
            chosen={chosenPorts(of.id, answer) ?? plan.recommendation?.ports ?? null}
            today={plan.current?.ports ?? null}
          />
          <WindowTimes window={window} onWindow={setWanted} />
        </>
      )}
    </Figure>
  );
}

function dayTitle({ demand }: Plan): string {
  const { median, max } = demand.peak;
  return `Busiest at ${clock(demand.peakSeconds)}: ${counted(median, "port")} on a usual day, ${count(max)} on the worst`;
}
