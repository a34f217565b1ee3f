import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import { QuantileDots } from "../../charts/QuantileDots.tsx";
import type { Plan } from "../../plan/types.ts";
import { useDrawnAnswer } from "../in-turn.tsx";
import { useCase } from "../planner-context.ts";
import { counted, thousands } from "../../language/numbers.ts";
import { chosenPorts } from "../chosen-ports.ts";

/** Dots of the plot; each stands for an equal share of the days. */
const DOTS = 50;

/** The busiest moment of each day, as dots or as its distribution. */
export function PeakFigure(): JSX.Element | null {
  const of = useCase();
  const answer = useDrawnAnswer(of);
  const [ecdf, setEcdf] = useState(false);
  if (answer === null) return null;
  const { plan, pictures } = answer;
  const chosen = chosenPorts(of.id, answer) ?? plan.recommendation?.ports ?? null;
  return (
    <Figure
      name="peak-of-the-day"
      title={peakTitle(plan, pictures.peaks)}
      subtitle={dotsSubtitle(pictures.peaks.length)}
      caption={peakCaption(pictures.peaks, chosen)}
      height={220}
      table={() => ({
        columns: ["day", "most ports busy"],
        rows: pictures.peaks.map((peak, day) => [day + 1, peak]),
      })}
      toggles={[{ name: "ECDF", on: ecdf, onToggle: () => setEcdf(!ecdf) }]}
    >
      {(drawing) => (
        <QuantileDots
          {...drawing}
          peaks={pictures.peaks}
          chosen={chosen}
          today={plan.current?.ports ?? null}
          ecdf={ecdf}
        />
      )}
    </Figure>
  );
}

function peakTitle(plan: Plan, peaks: readonly number[]): string {
  const { peak } = plan.demand;
  if (plan.current === null)
    return `The busiest moment of a usual day needs ${counted(peak.median, "port")}`;
  const above = peaks.filter((each) => each > (plan.current?.ports ?? 0)).length;
  const today = `today's ${counted(plan.current.ports, "port")}`;
  if (above === 0)
    return `On no day of ${thousands(peaks.length)} the peak needs more than ${today}`;
  return `On ${dayShare(above, peaks.length)} the peak needs more than ${today}`;
}

/** "47 days in 50"; small shares as "1 day in 130". */
function dayShare(days: number, of: number): string {
  if (days === of) return "every day";
  const inFifty = Math.round((days / of) * DOTS);
  if (inFifty >= 1 && inFifty < DOTS) return `${counted(inFifty, "day")} in ${DOTS}`;
  return inFifty === 0
    ? `1 day in ${thousands(Math.floor(of / days))}`
    : `all but ${counted(of - days, "day")}`;
}

function dotsSubtitle(days: number): string {
  if (days <= DOTS) return "Busiest moment of each day. Each dot is a day.";
  return `Busiest moment of each day. Each dot is ${thousands(Math.round(days / DOTS))} of ${thousands(days)} days.`;
}

function peakCaption(peaks: readonly number[], chosen: number | null): string {
  const worst = peaks.reduce((most, peak) => Math.max(most, peak), 0);
  const sorted = [...peaks].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const start = `Median ${thousands(median)}, worst ${thousands(worst)}.`;
  if (chosen === null) return start;
  const right = peaks.filter((peak) => peak > chosen).length;
  return `${start} ${right === 0 ? "None is" : `${counted(right, "day")} ${right === 1 ? "is" : "are"}`} right of ${thousands(chosen)}.`;
}
