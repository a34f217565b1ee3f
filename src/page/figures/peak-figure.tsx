import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Figure } from "../../charts/kit/figure.tsx";
import { QuantileDots } from "../../charts/peaks/quantile-dots.tsx";
import type { Plan } from "../../plan/types.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { chosenPorts } from "../../state/chosen-ports.ts";
import { figuresWords } from "../words/figures.ts";
import type { DayShare } from "../words/figures.en.ts";

/** Dots of the plot; each stands for an equal share of the days. */
const DOTS = 50;

/** The busiest moment of each day, as dots or as its distribution. */
export function PeakFigure(): JSX.Element | null {
  const of = useCase();
  const answer = useDrawnAnswer(of);
  const [ecdf, setEcdf] = useState(false);
  if (answer === null) return null;
  const { plan, pictures } = answer;
  const words = figuresWords();
  const chosen = chosenPorts(of.id, answer) ?? plan.recommendation?.ports ?? null;
  return (
    <Figure
      name="peak-of-the-day"
      title={peakTitle(plan, pictures.peaks)}
      subtitle={dotsSubtitle(pictures.peaks.length)}
      caption={peakCaption(pictures.peaks, chosen)}
      height={220}
      table={() => ({
        columns: [words.day, words.mostBusy],
        rows: pictures.peaks.map((peak, day) => [day + 1, peak]),
      })}
      toggles={[{ name: words.ecdf, on: ecdf, onToggle: () => setEcdf(!ecdf) }]}
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
  const { current, demand } = plan;
  const words = figuresWords();
  if (current === null) return words.peakNeeds(demand.peak.median);
  const above = peaks.filter((each) => each > current.ports).length;
  return above === 0
    ? words.peakNever(peaks.length, current.ports)
    : words.peakOften(dayShare(above, peaks.length), current.ports);
}

/** "47 days in 50"; small shares as "1 day in 130". */
function dayShare(days: number, of: number): DayShare {
  if (days === of) return { kind: "every" };
  const inFifty = Math.round((days / of) * DOTS);
  if (inFifty >= 1 && inFifty < DOTS) return { kind: "of-fifty", days: inFifty };
  return inFifty === 0
    ? { kind: "one-in", days: Math.floor(of / days) }
    : { kind: "all-but", days: of - days };
}

function dotsSubtitle(days: number): string {
  if (days <= DOTS) return figuresWords().dotIsDay;
  return figuresWords().dotIsDays(Math.round(days / DOTS), days);
}

function peakCaption(peaks: readonly number[], chosen: number | null): string {
  const words = figuresWords();
  const worst = peaks.reduce((most, peak) => Math.max(most, peak), 0);
  const sorted = [...peaks].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const start = words.medianAndWorst(median, worst);
  if (chosen === null) return start;
  const right = peaks.filter((peak) => peak > chosen).length;
  return `${start} ${words.rightOf(right, chosen)}`;
}
