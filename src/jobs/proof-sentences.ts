import { isNear } from "../replay/closure.ts";
import { askedFor, clock, counted, exactly, portCount, thousands } from "../language/numbers.ts";
import type { Scenario } from "../scenario/types.ts";
import type { RangeReplay, ReplayAnswer } from "../replay/replay-log.ts";
import type { LogResult } from "../logs/accumulator.ts";
import type { NoReplay } from "../logs/hold-rows.ts";
import type { LogProof } from "./log-proof.ts";

type Bare = Omit<LogProof, "sentences">;
type ReadLog = Extract<LogResult, { ok: true }>;

/** What is said where a log's own days cannot be replayed. */
const obstacles: Record<NoReplay, string> = {
  thinned:
    "The log has more data connections than are kept in memory, so its own days cannot be replayed: the figures are those of the fitted scenario. For a replay read fewer days at a time, or keep more in memory (--most-transfers on the command line, “Most data connections kept” on the page).",
  "no durations":
    "The log does not say how long data connections lasted, so its own days cannot be replayed: the figures are those of the fitted scenario, which takes bytes over an assumed line.",
};

const short = (value: number): string => exactly(Number(value.toPrecision(3)));

const weekdays = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

/** A moment of the log as "Tuesday 2024-05-07 09:02". */
function momentWords(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  return `${weekdays[((day % 7) + 7) % 7]} ${date} ${clock(seconds - day * 86_400)}`;
}

/** When refusals came: the worst stretches, at most three. */
export function whenRefused({ stretches }: RangeReplay): string {
  const worst = [...stretches].sort((a, b) => b.refused - a.refused).slice(0, 3);
  const words = worst.map(({ fromSeconds, toSeconds, refused }) => {
    const until = clock(((toSeconds % 86_400) + 86_400) % 86_400);
    const from = momentWords(fromSeconds);
    return `${from.endsWith(until) ? from : `${from}-${until}`} (${thousands(refused)})`;
  });
  const more = stretches.length - worst.length;
  return `${words.join(", ")}${more > 0 ? ` and ${counted(more, "other time")}` : ""}`;
}

function replayWords(replay: ReplayAnswer, name: string, { target }: Scenario): string[] {
  const { judged, least, peak, asked, shows } = replay;
  const when =
    judged.toSeconds - judged.fromSeconds >= 86_400
      ? "the whole day"
      : `the busiest hour (${clock(judged.fromSeconds)}-${clock(judged.toSeconds)})`;
  const days = `${counted(judged.days.length, "day")}${judged.kind === "all days" ? "" : ` (${judged.kind})`}`;
  const wanted = askedFor(target.refusals);
  if (least === null) {
    return [
      `Replayed through ${name}, no range of up to 16,384 ports refuses as few as ${wanted} on the days of this log.`,
    ];
  }
  return [
    `Replayed: on ${days} of this log, through ${name}, ${portCount(least.ports)} would have refused at most ${wanted} of the ${thousands(asked)} PASVs of ${when}; at most ${portCount(peak)} ${peak === 1 ? "was" : "were"} held at once.`,
    ...(shows
      ? []
      : [
          `So few PASVs cannot show a rate of ${wanted}: the figure is the least without a refusal to speak of, and a longer log may show more.`,
        ]),
  ];
}

function todayWords(today: RangeReplay, name: string, peakOfLog: number): string[] {
  const size = portCount(today.ports);
  const full =
    peakOfLog >= 0.9 * today.ports
      ? [
          "This log is of a full server: as many data connections ran at once as the range has ports, so it shows the load that was carried, not the load that was offered.",
        ]
      : [];
  if (today.refused === 0) {
    return [
      `Today's ${size} would have refused none of ${thousands(today.asked)} on these days, through ${name}.`,
      ...full,
    ];
  }
  return [
    `Today's ${size} would have refused ${thousands(today.refused)} of ${thousands(today.asked)} on all days, through ${name}: ${whenRefused(today)}.`,
    ...full,
  ];
}

/** Why the fitted scenario asks for fewer ports than the log's own days. */
function whyFewer({ closure, replay, fit }: Bare): string {
  const least = replay?.least?.ports ?? 0;
  if (closure !== null && closure.differs.length > 0) {
    return `it carries another ${closure.differs.join(", ")} than the log (below): take the replay's ${portCount(least)}`;
  }
  if (fit.high >= least) return "that is within the noise";
  return `these days of the log were busier than the usual day that it describes: take the replay's ${portCount(least)} unless they were an exception`;
}

function fitWords(bare: Bare): string[] {
  const { fit, replay } = bare;
  if (fit.ports === null) return ["The fitted scenario needs more than 16,384 ports."];
  const least = replay?.least?.ports;
  const noise =
    fit.low < fit.high
      ? `; ${thousands(fit.low)} to ${thousands(fit.high)} are within their noise`
      : "";
  const fewer =
    least !== undefined && fit.ports < least ? ` Fewer than the replay: ${whyFewer(bare)}.` : "";
  return [
    `Fitted, for growth and what-if: ${portCount(fit.ports)} over ${counted(fit.days, "simulated day")}${noise}.${fewer}`,
  ];
}

function closureWords({ closure }: Bare): string[] {
  if (closure === null) return [];
  const { log, fit, differs } = closure;
  const beside = `log / fit: mean load ${short(log.mean)} / ${short(fit.mean)}, busiest hour ${clock(log.busyHourSeconds)} with ${short(log.busyHourMean)} / ${clock(fit.busyHourSeconds)} with ${short(fit.busyHourMean)}, usual peak of a day ${thousands(log.peak)} / ${thousands(fit.peak)}`;
  return differs.length === 0
    ? [
        isNear(log, fit)
          ? `The fit closes within 8 % (${beside}).`
          : `The fit closes as far as ${counted(log.days, "day")} can tell (${beside}).`,
      ]
    : [
        `The fit does not close: ${differs.join(", ")} ${differs.length === 1 ? "differs" : "differ"} by more than 8 % (${beside}). Trust the replay.`,
      ];
}

function validationWords({ validation }: Bare): string[] {
  if (validation === null) return [];
  const { low, high, seen, inside, isTrusted } = validation;
  const what = `Fitted to the first half of the days, it predicts peaks of ${thousands(low)} to ${thousands(high)} for nine days in ten; of the ${counted(seen.length, "other day")} ${thousands(inside)} ${inside === 1 ? "lies" : "lie"} inside (${Math.min(...seen)} to ${Math.max(...seen)}).`;
  return [
    isTrusted
      ? what
      : `${what} Do not trust the fit for days to come: the load has changed, or one half is not like the other.`,
  ];
}

/** The answer of a log in full sentences: the replay first. */
export function proofSentences(
  bare: Bare,
  scenario: Scenario,
  { assumesListings, noReplay }: Pick<ReadLog, "assumesListings" | "noReplay">,
): string[] {
  const { replay, today, server, closure } = bare;
  const first =
    replay === null
      ? [obstacles[noReplay ?? "thinned"]]
      : replayWords(replay, server.name, scenario);
  const range = today === null ? [] : todayWords(today, server.name, closure?.log.highestPeak ?? 0);
  const listings =
    assumesListings && replay !== null
      ? [
          "Listings are not in this log, so they are not in the replay; each holds a port for a moment, and the fit assumes them.",
        ]
      : [];
  return [
    ...first,
    ...listings,
    ...range,
    ...fitWords(bare),
    ...closureWords(bare),
    ...validationWords(bare),
  ];
}
