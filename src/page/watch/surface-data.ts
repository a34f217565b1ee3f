import type { SizeMark, SizePanel } from "../../charts/SizePanels.tsx";
import type { ChartTable } from "../../charts/table.ts";
import { counted, decimal, oneIn, rateMark, thousands } from "../../language/numbers.ts";
import type { Plan } from "../../plan/types.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import type { Surface } from "../../watch/surface.ts";
import { refusalPoints } from "../figures/refusal-data.ts";
import { overWords } from "../figures/over-words.ts";

/** A mean number of listeners, 0 and up, with two digits that count: "0.0032", "under 0.001", "12.4". */
export function meanWords(mean: number): string {
  if (mean === 0) return "none";
  if (mean < 0.001) return "under 0.001";
  return mean < 10 ? String(Number(mean.toPrecision(2))) : decimal(mean);
}

/** "1 in 35,000", or that no port listened at all. */
export function guessWords(chance: number): string {
  return chance === 0 ? "never on this day" : oneIn(chance);
}

/** What the picture finds at the widest of the watched ranges, in a sentence. */
export function surfaceTitle({ ports, mostListening, guessChance }: Surface): string {
  const guess =
    guessChance === 0 ? "" : `; a guess meets one with a chance of ${oneIn(guessChance)}`;
  return `Of ${counted(ports, "open port")} at most ${thousands(mostListening)} ${mostListening === 1 ? "listens" : "listen"} at a time${guess}`;
}

/** Refusals and surface from narrow to wide: one question a panel. */
export function surfacePanels(plan: Plan, surfaces: readonly Surface[]): SizePanel[] {
  const [narrow, wide] = [surfaces[0]?.ports ?? 1, surfaces.at(-1)?.ports ?? 1];
  const by = (value: (surface: Surface) => number) =>
    surfaces.map((surface) => ({ ports: surface.ports, value: value(surface) }));
  return [
    {
      title: `A transfer is refused ${overWords(plan)}`,
      words: rateMark,
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
      title: "Ports, open and listening",
      words: decadeWords,
      lines: [
        { name: "open", tone: "given", points: by(({ ports }) => ports) },
        {
          name: "listening at most",
          tone: "found",
          points: by(({ mostListening }) => mostListening),
        },
        { name: "on average", tone: "found", points: by(({ meanListening }) => meanListening) },
      ],
    },
    {
      title: "A guessed port listens",
      words: rateMark,
      lines: [{ tone: "found", points: by(({ guessChance }) => guessChance) }],
    },
  ];
}

/** The watched ranges in the picture: what each panel says of them. */
export function surfaceMarks(
  plan: Plan,
  days: readonly WatchedDay[],
  surfaces: readonly Surface[],
): SizeMark[] {
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
        name: `${isToday ? "open today" : "to open"}: ${thousands(surface.ports)}`,
        said: [
          rates === undefined || rates === null || !isPlanned ? "" : oneIn(rates.estimate),
          `at most ${thousands(surface.mostListening)}`,
          guessWords(surface.guessChance),
        ],
      },
    ];
  });
}

/** All of it as a table, a row for each size. */
export function surfaceTable(surfaces: readonly Surface[]): ChartTable {
  return {
    columns: [
      "open ports",
      "listening on average",
      "listening at most",
      "a guess finds one",
      "idle sessions that take all",
      "from addresses",
      "a port comes back after, s",
    ],
    rows: surfaces.map((surface) => [
      surface.ports,
      meanWords(surface.meanListening),
      surface.mostListening,
      guessWords(surface.guessChance),
      surface.idleSessions ?? "none can",
      surface.addresses,
      surface.takenSeconds ?? "the client goes",
    ]),
  };
}

/** What exhausts the range, and for how long a port is lost then. */
export function surfaceCaption({ idleSessions, takenSeconds }: Surface): string {
  const silent = "An open port that does not listen answers nobody.";
  if (idleSessions === null) return silent;
  const lost =
    takenSeconds === null ? "until the client goes" : `for ${counted(takenSeconds, "second")}`;
  return `${silent} As many idle sessions as there are ports take the whole range, each its port ${lost}.`;
}

/** 1000 → "1,000", 0.01 → "0.01". */
function decadeWords(value: number): string {
  return value >= 1 ? thousands(value) : value.toFixed(Math.ceil(-Math.log10(value) - 1e-9));
}
