import type { SizeMark, SizePanel } from "../../charts/watch/size-panels.tsx";
import type { ChartTable } from "../../charts/kit/table.ts";
import type { Plan } from "../../plan/types.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import type { Surface } from "../../watch/surface.ts";
import { refusalPoints } from "../figures/refusal-data.ts";
import { overWords } from "../figures/over-words.ts";
import { decimal, exactly, oneIn, significant, thousands } from "../../language/numbers.ts";
import { surfaceWords } from "../words/surface.ts";

/** A mean number of listeners, 0 and up, with two digits that count: "0.0032", "under 0.001", "12.4". */
export function meanWords(mean: number): string {
  const words = surfaceWords();
  if (mean === 0) return words.noListener;
  if (mean < 0.001) return words.under(exactly(0.001));
  return mean < 10 ? significant(mean, 2) : decimal(mean);
}

/** "1 in 35,000", or that no port listened at all. */
export function guessWords(chance: number): string {
  return chance === 0 ? surfaceWords().neverGuessed : oneIn(chance);
}

/** What the picture finds at the widest of the watched ranges, in a sentence. */
export function surfaceTitle({ ports, mostListening, guessChance }: Surface): string {
  return surfaceWords().title(ports, mostListening, guessChance);
}

/** Refusals and surface from narrow to wide: one question a panel. */
export function surfacePanels(plan: Plan, surfaces: readonly Surface[]): SizePanel[] {
  const [narrow, wide] = [surfaces[0]?.ports ?? 1, surfaces.at(-1)?.ports ?? 1];
  const words = surfaceWords();
  const by = (value: (surface: Surface) => number) =>
    surfaces.map((surface) => ({ ports: surface.ports, value: value(surface) }));
  const guess: SizePanel = {
    title: words.panels.guess,
    words: oneIn,
    lines: [{ tone: "found", points: by(({ guessChance }) => guessChance) }],
  };
  return [
    {
      title: words.panels.refused(overWords(plan)),
      words: oneIn,
      limit: plan.scenario.target.refusals,
      lines: [
        {
          tone: "found",
          points: refusalPoints(plan.curve)
            .filter(({ ports }) => narrow <= ports && ports <= wide)
            .map(({ ports, estimate }) => ({ ports, value: estimate >= 1e-9 ? estimate : 0 })),
        },
      ],
    },
    {
      title: words.panels.ports,
      words: decadeWords,
      lines: [
        { name: words.lines.open, tone: "given", points: by(({ ports }) => ports) },
        {
          name: words.lines.most,
          tone: "found",
          points: by(({ mostListening }) => mostListening),
        },
        { name: words.lines.mean, tone: "found", points: by(({ meanListening }) => meanListening) },
      ],
    },
    // Where no guess finds a listener there is nothing to draw; the table says so.
    ...(surfaces.every(({ guessChance }) => guessChance === 0) ? [] : [guess]),
  ];
}

/** The watched ranges in the picture: what each panel says of them. */
export function surfaceMarks(
  plan: Plan,
  days: readonly WatchedDay[],
  surfaces: readonly Surface[],
): SizeMark[] {
  const { marks } = surfaceWords();
  return days.flatMap(({ range }, index) => {
    const surface = surfaces[index];
    if (range.id === "other" || surface === undefined) return [];
    const isToday = range.id === "today";
    const rates = isToday ? plan.current?.refusals : plan.recommendation?.refusals;
    const isPlanned = isToday || surface.ports === plan.recommendation?.ports;
    return [
      {
        ports: surface.ports,
        tone: isToday ? "today" : "chosen",
        name: isToday ? marks.today(surface.ports) : marks.toOpen(surface.ports),
        said: [
          rates === undefined || rates === null || !isPlanned ? "" : oneIn(rates.estimate),
          marks.most(surface.mostListening),
          guessWords(surface.guessChance),
        ],
      },
    ];
  });
}

/** All of it as a table, a row for each size. */
export function surfaceTable(surfaces: readonly Surface[]): ChartTable {
  const words = surfaceWords();
  const { columns } = words;
  return {
    columns: [
      columns.ports,
      columns.mean,
      columns.most,
      columns.guess,
      columns.idle,
      columns.addresses,
      columns.back,
    ],
    rows: surfaces.map((surface) => [
      surface.ports,
      meanWords(surface.meanListening),
      surface.mostListening,
      guessWords(surface.guessChance),
      surface.idleSessions ?? words.noneCanTake,
      surface.addresses,
      surface.takenSeconds ?? words.clientGoes,
    ]),
  };
}

/** What exhausts the range, and for how long a port is lost then. */
export function surfaceCaption({ idleSessions, takenSeconds }: Surface): string {
  const { silent, taken } = surfaceWords();
  return idleSessions === null ? silent : `${silent}${taken(takenSeconds)}`;
}

/** 1000 → "1,000", 0.01 → "0.01". */
function decadeWords(value: number): string {
  return value >= 1 ? thousands(value) : significant(value, 1);
}
