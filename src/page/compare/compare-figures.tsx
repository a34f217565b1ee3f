import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { DayFan, sharedPortsAxis } from "../../charts/DayFan.tsx";
import { DifferenceHistogram } from "../../charts/DifferenceHistogram.tsx";
import { Figure } from "../../charts/Figure.tsx";
import type { DayWindow } from "../../charts/minutes.ts";
import { RefusalCurve } from "../../charts/RefusalCurve.tsx";
import { clock, counted, decimal, oneIn, thousands } from "../../language/numbers.ts";
import type { Case } from "../../state/case.ts";
import { caseLetter, caseName } from "../case-names.ts";
import { FigureGrid } from "../figures/figure-grid.tsx";
import { minuteBands, minuteTable, windowAround } from "../figures/minute-data.ts";
import { overWords } from "../figures/over-words.ts";
import { refusalPoints } from "../figures/refusal-data.ts";
import { WindowTimes } from "../figures/window-times.tsx";
import { usePage } from "../planner-context.ts";
import type { Answered } from "./answered.ts";

/** Both curves in one picture, the paired differences, and every day on one scale. */
export function CompareFigures({ answered }: { answered: readonly Answered[] }): JSX.Element {
  const cases = usePage().planner.cases.value;
  const [wanted, setWanted] = useState<DayWindow | null>(null);
  const window = wanted ?? commonWindow(answered);
  const fans = answered.map(({ answer }) => ({
    bands: minuteBands(answer.pictures),
    today: answer.plan.current?.ports ?? null,
  }));
  const yMax = sharedPortsAxis(fans);
  const [base, ...others] = answered;
  return (
    <FigureGrid>
      <OverlayFigure answered={answered} />
      {base === undefined
        ? null
        : others.map((each) => <DifferenceFigure key={each.of.id} of={each.of} />)}
      {answered.map(({ of, answer }, index) => (
        <Figure
          key={of.id}
          name={`day-${caseLetter(cases.indexOf(of)).toLowerCase()}`}
          title={`${caseLetter(cases.indexOf(of))} ${caseName(of)}`}
          subtitle={`Ports busy, ${clock(window.fromSeconds)} to ${window.toSeconds >= 86400 ? "24:00" : clock(window.toSeconds)}, one shared scale`}
          height={240}
          table={() => minuteTable(answer.pictures)}
        >
          {(drawing) => (
            <>
              <DayFan
                {...drawing}
                bands={fans[index]?.bands ?? minuteBands(answer.pictures)}
                today={fans[index]?.today ?? null}
                window={window}
                yMax={yMax}
                tone={cases.indexOf(of)}
              />
              {index === 0 ? <WindowTimes window={window} onWindow={setWanted} /> : null}
            </>
          )}
        </Figure>
      ))}
    </FigureGrid>
  );
}

/** The window that shows every scenario's peak. */
function commonWindow(answered: readonly Answered[]): DayWindow {
  const windows = answered.map(({ answer }) => windowAround(answer.plan, answer.pictures));
  return {
    fromSeconds: Math.min(...windows.map(({ fromSeconds }) => fromSeconds)),
    toSeconds: Math.max(...windows.map(({ toSeconds }) => toSeconds)),
  };
}

function OverlayFigure({ answered }: { answered: readonly Answered[] }): JSX.Element | null {
  const cases = usePage().planner.cases.value;
  const [base] = answered;
  if (base === undefined) return null;
  const { target } = base.answer.plan.scenario;
  const series = answered.map(({ of, answer }) => ({
    name: `${caseLetter(cases.indexOf(of))} ${caseName(of)}`,
    points: refusalPoints(answer.plan.curve),
    least: answer.plan.recommendation?.least ?? null,
  }));
  const needs = answered.map(({ of, answer }) => {
    const least = answer.plan.recommendation?.least;
    return `${caseLetter(cases.indexOf(of))} ${least === undefined ? "with no range" : `with ${counted(least, "port")}`}`;
  });
  return (
    <Figure
      name="refusals-compared"
      title={`${oneIn(target.refusals)} is met: ${needs.join(", ")}`}
      subtitle={`Chance that a transfer is refused ${overWords(base.answer.plan)}, by size of the range`}
      caption="The same days and seeds for all: curves differ only by the change."
      height={330}
      table={() => ({
        columns: ["scenario", "ports", "refusals per transfer", "low", "high"],
        rows: series.flatMap(({ name, points }) =>
          points.map(({ ports, estimate, low, high }) => [name, ports, estimate, low, high]),
        ),
      })}
    >
      {(drawing) => <RefusalCurve {...drawing} series={series} target={target.refusals} />}
    </Figure>
  );
}

function DifferenceFigure({ of }: { of: Case }): JSX.Element {
  const { planner } = usePage();
  const cases = planner.cases.value;
  const letter = caseLetter(cases.indexOf(of));
  const comparison = planner.comparisons.byCase.value.get(of.id)?.comparison;
  if (comparison == null) return <p class="hint">Pairing the same days of A and {letter}…</p>;
  const differences = comparison.peak.byDay;
  const { estimate: mean, low, high } = comparison.peak.difference;
  const days = differences.length;
  return (
    <Figure
      name={`difference-${letter.toLowerCase()}-minus-a`}
      title={differenceTitle(letter, mean)}
      subtitle={`Peak in ${letter} minus peak in A, paired by day, ${counted(days, "day")}`}
      caption={`Mean ${decimal(mean)} ports (95% sure: ${decimal(low)} to ${decimal(high)}).`}
      height={330}
      table={() => ({
        columns: ["day", `${letter} minus A`],
        rows: differences.map((each, day) => [day + 1, each]),
      })}
    >
      {(drawing) => (
        <DifferenceHistogram
          {...drawing}
          differences={differences}
          axisName={`ports, ${letter} minus A`}
          note={noteOf(differences, letter)}
          tone={cases.indexOf(of)}
        />
      )}
    </Figure>
  );
}

function differenceTitle(letter: string, mean: number): string {
  const ports = Math.round(Math.abs(mean));
  if (ports === 0) return `${letter}'s busiest moment is as high as A's on average`;
  const direction = mean < 0 ? "lower" : "higher";
  return `${letter}'s busiest moment is ${counted(ports, "port")} ${direction} on average`;
}

/** "On 396 of 400 days B peaks lower than A", whichever way most days go. */
function noteOf(differences: readonly number[], letter: string): string[] {
  const lower = differences.filter((each) => each < 0).length;
  const higher = differences.filter((each) => each > 0).length;
  const days = counted(differences.length, "day");
  if (lower === higher) return [`Neither peaks higher on more of ${days}`];
  const word = lower > higher ? "lower" : "higher";
  return [`On ${thousands(Math.max(lower, higher))} of ${days}`, `${letter} peaks ${word} than A`];
}
