import { busiestHour } from "../replay/busiest-hour.ts";
import { findLeast } from "../answer/find-least.ts";
import type { LogResult } from "../logs/accumulator.ts";
import { closureOf, loadOfFit, loadOfLog, type Closure } from "../replay/closure.ts";
import { inOrder, type Holds } from "../replay/holds.ts";
import { LogReplay, replayRange } from "../replay/replay-log.ts";
import { predict } from "../replay/validation.ts";
import { completeScenario } from "../scenario/complete.ts";
import type { Catalogues, Scenario, ScenarioDocument } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { LogProof, ProofOptions } from "./log-proof.ts";
import { proofSentences } from "./proof-sentences.ts";
import { provenCaps } from "./proven-caps.ts";
import { openSameThreadRunner } from "./same-thread.ts";

type ReadLog = Extract<LogResult, { ok: true }>;

const DEFAULT_DAYS = 40;
/** The most that days of a scenario vary. */
const MOST_VARIATION = 2;
const CLOSURE_DAYS = 20;
/** A fitted scenario of more events than this a day is simulated over fewer days. */
const MOST_EVENTS = 4e6;

/** The scenario with the server and the target that are asked for. */
function withChoice(
  document: ScenarioDocument,
  { server, target }: ProofOptions,
): ScenarioDocument {
  return {
    ...document,
    ...(server === undefined ? {} : { server }),
    ...(target === undefined ? {} : { target: { ...document.target, ...target } }),
  };
}

type Group = ScenarioDocument["groups"][number];

/**
 * A fitted scenario as the log's judged days can show it: without the listings that are only assumed, and with what `differing`
 * leaves of how its days differ.
 */
function asLogged(
  document: ScenarioDocument,
  { assumesListings }: ReadLog,
  differing: (dayFactor: Group["dayFactor"]) => Group["dayFactor"],
): ScenarioDocument {
  const groups = document.groups.map(({ dayFactor, ...group }) => {
    const left = differing(dayFactor);
    return {
      ...group,
      ...(assumesListings ? { listings: 0 } : {}),
      ...(left === undefined ? {} : { dayFactor: left }),
    };
  });
  return { ...document, groups };
}

/** Every day as the usual one: means are compared. */
const usualDay = () => undefined;

/** Which days of the week are of a kind; Monday is 0. */
const weekdaysOf = { weekdays: [0, 1, 2, 3, 4], "weekend days": [5, 6] } as const;

/**
 * Days as they scatter: on all days of the week, or on those of one kind, whose weights are then a part of how they vary.
 * The days of the kind have the usual load on the average.
 */
const asTheyScatter =
  (kind: LogReplay["judged"]["kind"]) =>
  (dayFactor: Group["dayFactor"]): Group["dayFactor"] => {
    if (kind === "all days" || dayFactor?.weekdays === undefined) return dayFactor;
    const weights = weekdaysOf[kind].map((day) => dayFactor.weekdays![day]!);
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
    if (mean === 0) return dayFactor;
    const squares = weights.reduce((sum, weight) => sum + (weight / mean) ** 2, 0) / weights.length;
    const { cv = 0 } = dayFactor;
    return { cv: Math.min(MOST_VARIATION, Math.sqrt((1 + cv * cv) * squares - 1)) };
  };

/** Days without a limit, with their minute pictures, as any server would carry them that holds a port to the end. */
async function unlimitedDays(
  document: ScenarioDocument,
  days: number,
  catalogues: Catalogues,
  signal: AbortSignal,
): Promise<{ scenario: Scenario; days: DaySummary[] }> {
  const plain: ScenarioDocument = {
    ...document,
    server: {
      software: "generic",
      maxSessions: 0,
      maxSessionsPerAddress: 0,
      ports: {
        pick: "lowest",
        attempts: null,
        exclusive: "port",
        holdUntil: "transfer-end",
        reusesAddress: true,
        portsPerSession: null,
        lastPortUnused: false,
      },
    },
  };
  const { scenario } = completeScenario(plain, catalogues);
  const runner = openSameThreadRunner(scenario);
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const request = {
    ports: null,
    firstDay: 0,
    window: { fromSeconds: warmUpSeconds, toSeconds: daySeconds },
    batches: 1,
    picture: true,
  };
  try {
    const [first] = await runner.simulateDays({ ...request, days: 1 }, signal);
    const wanted = Math.max(
      2,
      Math.min(days, Math.floor(MOST_EVENTS / Math.max(1, first?.events ?? 0))),
    );
    return { scenario, days: await runner.simulateDays({ ...request, days: wanted }, signal) };
  } finally {
    runner.close();
  }
}

async function closureFor(
  document: ScenarioDocument,
  holds: Holds,
  replay: LogReplay,
  catalogues: Catalogues,
  signal: AbortSignal,
): Promise<{ closure: Closure; events: number }> {
  const { scenario, days } = await unlimitedDays(document, CLOSURE_DAYS, catalogues, signal);
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const busyHour = busiestHour(days, daySeconds, warmUpSeconds);
  const closure = closureOf(loadOfLog(holds, replay.judged), loadOfFit(days, busyHour));
  return { closure, events: days.reduce((sum, day) => sum + day.events, 0) / days.length };
}

/** The first part's fit held against the days after it; null where the log is too short for two parts. */
async function validationOf(
  log: ReadLog,
  holds: Holds,
  kind: LogReplay["judged"]["kind"],
  catalogues: Catalogues,
  signal: AbortSignal,
): Promise<LogProof["validation"]> {
  if (log.firstPart === null) return null;
  const { document, splitSeconds } = log.firstPart;
  const first = asLogged(document, log, asTheyScatter(kind));
  const { days } = await unlimitedDays(first, CLOSURE_DAYS, catalogues, signal);
  return predict(days, holds, splitSeconds);
}

/** Least ports of the fitted scenario. */
async function leastOfFit(
  scenario: Scenario,
  days: number,
  signal: AbortSignal,
): Promise<LogProof["fit"]> {
  const runner = openSameThreadRunner(scenario);
  try {
    return await findLeast(scenario, { simulate: () => runner.simulateDays, signal, days });
  } finally {
    runner.close();
  }
}

/** Replays a log, fits it, and holds both against each other. Takes seconds; an abort comes in between. */
export async function proveLog(
  log: ReadLog,
  options: ProofOptions,
  catalogues: Catalogues,
  signal: AbortSignal,
): Promise<LogProof> {
  const chosen = withChoice(log.document, options);
  const caps = provenCaps(chosen.server, log.atOnce, catalogues);
  const server = { ...chosen.server, ...caps.lifted };
  const { scenario } = completeScenario({ ...chosen, server }, catalogues);
  const { ports, range, software } = scenario.server;
  const name = catalogues.servers.find(({ id }) => id === software)?.name ?? software;
  const wanted = options.days ?? DEFAULT_DAYS;
  if (log.holds === null) {
    const fit = await leastOfFit(scenario, wanted, signal);
    const bare = {
      server: { id: software, name },
      replay: null,
      today: null,
      fit,
      closure: null,
      validation: null,
      recommended: fit.ports,
    };
    return { ...bare, sentences: [...proofSentences(bare, scenario, log), ...caps.sentences] };
  }
  const holds = inOrder(log.holds);
  const replay = new LogReplay(holds, ports, scenario.target);
  const answer = replay.answer();
  const size = range === undefined ? null : range.last - range.first + 1;
  const today = size === null ? null : replayRange(holds, ports, size);
  const usual = asLogged(log.document, log, usualDay);
  const { closure, events } = await closureFor(usual, holds, replay, catalogues, signal);
  const days = Math.max(4, Math.min(wanted, Math.floor(MOST_EVENTS / Math.max(1, events))));
  const fit = await leastOfFit(scenario, days, signal);
  const validation = await validationOf(log, holds, replay.judged.kind, catalogues, signal);
  const least = answer.least?.ports ?? null;
  const recommended =
    least === null || fit.ports === null ? (least ?? fit.ports) : Math.max(least, fit.ports);
  const bare = {
    server: { id: software, name },
    replay: answer,
    today,
    fit,
    closure,
    validation,
    recommended,
  };
  return { ...bare, sentences: [...proofSentences(bare, scenario, log), ...caps.sentences] };
}
