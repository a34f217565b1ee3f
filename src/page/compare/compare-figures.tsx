import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { DayFan, sharedPortsAxis } from "../../charts/day/day-fan.tsx";
import { DifferenceHistogram } from "../../charts/peaks/difference-histogram.tsx";
import { Figure } from "../../charts/kit/figure.tsx";
import type { DayWindow } from "../../charts/kit/minutes.ts";
import { RefusalCurve } from "../../charts/refusal/refusal-curve.tsx";
import type { Case } from "../../state/scenario-case.ts";
import { caseLetter, caseName } from "../kit/case-names.ts";
import { FigureGrid } from "../figures/figure-grid.tsx";
import { minuteBands, minuteTable, windowAround } from "../figures/minute-data.ts";
import { overWords } from "../figures/over-words.ts";
import { refusalPoints } from "../figures/refusal-data.ts";
import { WindowTimes } from "../figures/window-times.tsx";
import { usePage } from "../kit/page-context.ts";
import type { Answered } from "./answered-case.ts";
import { compareWords } from "../words/compare.ts";
import { figuresWords } from "../words/figures.ts";

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
          subtitle={compareWords().portsBusy(window.fromSeconds, window.toSeconds)}
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
  const words = compareWords();
  const { curveColumns: columns } = figuresWords();
  const needs = answered.map(({ of, answer }) => {
    const least = answer.plan.recommendation?.least;
    return words.metWith(caseLetter(cases.indexOf(of)), least ?? null);
  });
  return (
    <Figure
      name="refusals-compared"
      title={words.met(target.refusals, needs)}
      subtitle={figuresWords().chanceBySize(overWords(base.answer.plan))}
      caption={words.sameSeeds}
      height={330}
      table={() => ({
        columns: [words.scenario, columns.ports, columns.rate, columns.low, columns.high],
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
  const first = cases[0]?.runner.answer.value;
  if (comparison == null || first == null)
    return <p class="hint">{compareWords().pairingWith(letter)}</p>;
  const differences = comparison.peak.byDay;
  const { estimate: mean, low, high } = comparison.peak.difference;
  const days = differences.length;
  const words = compareWords();
  return (
    <Figure
      name={`difference-${letter.toLowerCase()}-minus-a`}
      title={differenceTitle(letter, mean)}
      subtitle={words.peakMinus(letter, days)}
      caption={words.mean(mean, low, high, first.plan.scenario.target.confidence)}
      height={330}
      table={() => ({
        columns: [words.day, words.minusA(letter)],
        rows: differences.map((each, day) => [day + 1, each]),
      })}
    >
      {(drawing) => (
        <DifferenceHistogram
          {...drawing}
          differences={differences}
          axisName={words.portsMinusA(letter)}
          note={noteOf(differences, letter)}
          tone={cases.indexOf(of)}
        />
      )}
    </Figure>
  );
}

function differenceTitle(letter: string, mean: number): string {
  const ports = Math.round(Math.abs(mean));
  return compareWords().peakDifference(letter, ports, mean < 0);
}

/** "On 396 of 400 days B peaks lower than A", whichever way most days go. */
function noteOf(differences: readonly number[], letter: string): string[] {
  const lower = differences.filter((each) => each < 0).length;
  const higher = differences.filter((each) => each > 0).length;
  const words = compareWords();
  const days = differences.length;
  if (lower === higher) return [words.neitherHigher(days)];
  return [words.onDays(Math.max(lower, higher), days), words.peaksThan(letter, lower > higher)];
}
