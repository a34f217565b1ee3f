import { isNear } from "../replay/closure.ts";
import type { DayLoad } from "../replay/closure.ts";
import { askedFor, clock, exactly, thousands } from "../language/numbers.ts";
import type { Scenario } from "../scenario/types.ts";
import type { RangeReplay, ReplayAnswer } from "../replay/replay-log.ts";
import type { LogResult } from "../logs/accumulator.ts";
import type { LogProof } from "./log-proof.ts";
import { proofWords } from "./words/proof.ts";
import type { BothLoads } from "./words/proof.en.ts";

type Bare = Omit<LogProof, "sentences">;
type ReadLog = Extract<LogResult, { ok: true }>;

const short = (value: number): string => exactly(Number(value.toPrecision(3)));

/** A moment of the log as "Tuesday 2024-05-07 09:02". */
function momentWords(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  // 1970 began on a Thursday, the words begin with Monday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  return `${proofWords().weekdays[weekday]} ${date} ${clock(seconds - day * 86_400)}`;
}

/** When refusals came: the worst stretches, at most three. */
export function whenRefused({ stretches }: RangeReplay): string {
  const worst = [...stretches].sort((a, b) => b.refused - a.refused).slice(0, 3);
  const when = worst.map(({ fromSeconds, toSeconds, refused }) => {
    const until = clock(((toSeconds % 86_400) + 86_400) % 86_400);
    const from = momentWords(fromSeconds);
    return `${from.endsWith(until) ? from : `${from}-${until}`} (${thousands(refused)})`;
  });
  return proofWords().times(when, stretches.length - worst.length);
}

function replayWords(replay: ReplayAnswer, server: string, { target }: Scenario): string[] {
  const { judged, least, peak, asked, shows } = replay;
  const words = proofWords();
  const { fromSeconds, toSeconds } = judged;
  const isWholeDay = toSeconds - fromSeconds >= 86_400;
  const wanted = askedFor(target.refusals);
  if (least === null) return [words.noRange(server, wanted)];
  const replayed = words.replayed({
    days: words.daysOf(judged.days.length, judged.kind),
    server,
    least: least.ports,
    wanted,
    pasvs: asked,
    when: isWholeDay ? words.wholeDay : words.busiestHour(clock(fromSeconds), clock(toSeconds)),
    peak,
  });
  return shows ? [replayed] : [replayed, words.tooFew(wanted)];
}

function todayWords(today: RangeReplay, server: string, peakOfLog: number): string[] {
  const words = proofWords();
  const { ports, refused, asked: pasvs } = today;
  const said =
    refused === 0
      ? words.todayRefusesNone(ports, pasvs, server)
      : words.todayRefuses({ ports, refused, pasvs, server, when: whenRefused(today) });
  return peakOfLog >= 0.9 * ports ? [said, words.fullServer] : [said];
}

/** Why the fitted scenario asks for fewer ports than the log's own days. */
function whyFewer({ closure, replay, fit }: Bare): string {
  const words = proofWords();
  const least = replay?.least?.ports ?? 0;
  if (closure !== null && closure.differs.length > 0)
    return words.carriesOther(
      closure.differs.map((what) => words.differs[what]),
      least,
    );
  return fit.high >= least ? words.withinNoise : words.busierDays(least);
}

function fitWords(bare: Bare): string[] {
  const { fit, replay } = bare;
  const words = proofWords();
  if (fit.ports === null) return [words.fitNeedsMore];
  const least = replay?.least?.ports;
  const isFewer = least !== undefined && fit.ports < least;
  const { ports, days, low, high } = fit;
  return [
    words.fitted({ ports, days, low, high, fewer: isFewer ? words.fewer(whyFewer(bare)) : "" }),
  ];
}

function loadWords(load: DayLoad): BothLoads {
  return {
    mean: short(load.mean),
    hour: clock(load.busyHourSeconds),
    hourMean: short(load.busyHourMean),
    peak: thousands(load.peak),
  };
}

function closureWords({ closure }: Bare): string[] {
  if (closure === null) return [];
  const { log, fit, differs } = closure;
  const words = proofWords();
  const loads = words.bothLoads(loadWords(log), loadWords(fit));
  if (differs.length > 0)
    return [
      words.doesNotClose(
        differs.map((what) => words.differs[what]),
        loads,
      ),
    ];
  return [isNear(log, fit) ? words.closes(loads) : words.closesAsFar(log.days, loads)];
}

function validationWords({ validation }: Bare): string[] {
  if (validation === null) return [];
  const { low, high, seen, inside, isTrusted } = validation;
  const [lowest, highest] = [Math.min(...seen), Math.max(...seen)];
  const words = proofWords();
  const said = words.predicts({ low, high, days: seen.length, inside, lowest, highest });
  return [isTrusted ? said : `${said}${words.notTrusted}`];
}

/** The answer of a log in full sentences: the replay first. */
export function proofSentences(
  bare: Bare,
  scenario: Scenario,
  { assumesListings, noReplay }: Pick<ReadLog, "assumesListings" | "noReplay">,
): string[] {
  const { replay, today, server, closure } = bare;
  const words = proofWords();
  return [
    ...(replay === null
      ? [words.noReplay[noReplay ?? "thinned"]]
      : replayWords(replay, server.name, scenario)),
    ...(assumesListings && replay !== null ? [words.noListings] : []),
    ...(today === null ? [] : todayWords(today, server.name, closure?.log.highestPeak ?? 0)),
    ...fitWords(bare),
    ...closureWords(bare),
    ...validationWords(bare),
  ];
}
