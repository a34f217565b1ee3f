import { findAnswer } from "../../../src/answer/find-answer.ts";
import { clients } from "../../../src/clients/index.ts";
import { openSameThreadRunner } from "../../../src/jobs/same-thread.ts";
import type { DaysRunner } from "../../../src/jobs/types.ts";
import { LogAccumulator } from "../../../src/logs/accumulator.ts";
import type { LogResult } from "../../../src/logs/accumulator.ts";
import { inOrder } from "../../../src/replay/holds.ts";
import { LogReplay } from "../../../src/replay/replay-log.ts";
import { completeScenario } from "../../../src/scenario/complete.ts";
import { meanOf } from "../../../src/scenario/quantity.ts";
import type { Scenario, ScenarioDocument } from "../../../src/scenario/types.ts";
import { servers } from "../../../src/servers/index.ts";
import type { Transfer } from "./load.ts";
import { asInTruth } from "./truth.ts";
import { headers, logOf, writers } from "./writers.ts";

/** A scenario with every default. */
export function complete(document: ScenarioDocument): Scenario {
  return completeScenario(document, { servers, clients }).scenario;
}

/** Events that a plan may spend: as many as on the page. */
const budget = 6e7;

/** Least ports of the plan of a scenario over at most so many days: every hour in which it fails is judged. */
export async function leastOf(document: ScenarioDocument, days: number): Promise<number> {
  const scenario = complete({ ...document, simulation: { ...document.simulation, days } });
  const runners: DaysRunner[] = [];
  const simulate = (planned: Scenario) => {
    const runner = openSameThreadRunner(planned);
    runners.push(runner);
    return runner.simulateDays;
  };
  try {
    const { signal } = new AbortController();
    const roundUp = (least: number): number => least;
    const { smallest } = await findAnswer(scenario, { simulate, signal, roundUp, budget });
    return smallest?.least.ports ?? Number.NaN;
  } finally {
    for (const runner of runners) runner.close();
  }
}

/** Mean data connections at once over days of a scenario on a server without limits. */
export async function meanHeld(document: ScenarioDocument, days: number): Promise<number> {
  const server = { software: "generic", maxSessions: 0, maxSessionsPerAddress: 0 };
  const runner = openSameThreadRunner(complete({ ...document, server }));
  const window = { fromSeconds: 0, toSeconds: 86_400 };
  const request = { ports: null, firstDay: 0, days, batches: 1, window, picture: false };
  try {
    const simulated = await runner.simulateDays(request, new AbortController().signal);
    return simulated.reduce((sum, day) => sum + day.meanHeld, 0) / days;
  } finally {
    runner.close();
  }
}

/** Seconds of all data connections. */
export function busyOf(transfers: readonly Transfer[]): number {
  return transfers.reduce(
    (sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds,
    0,
  );
}

/** Busy seconds of a day that a fitted scenario means. */
export function loadOf({ groups }: ScenarioDocument): number {
  return groups.reduce((sum, { clients, visits, files = 1, transferSeconds = 0 }) => {
    const perDay =
      visits.pattern === "scheduled"
        ? 86_400 / visits.everySeconds
        : (visits as { perClientPerDay: number }).perClientPerDay;
    return sum + clients * perDay * meanOf(files) * meanOf(transferSeconds);
  }, 0);
}

/** What is read from a load's log in one format. */
export function readLoad(
  transfers: readonly Transfer[],
  format: string,
): Extract<LogResult, { ok: true }> {
  const accumulator = new LogAccumulator({ listings: 0 });
  for (const line of logOf(transfers, writers[format]!, headers[format])) accumulator.line(line);
  const result = accumulator.finish();
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** The fitted scenario of a load's log, with what no log tells as in the truth. */
export function fittedOf(result: Extract<LogResult, { ok: true }>): ScenarioDocument {
  return asInTruth(result.document);
}

/** Least ports on the log's own days, for vsftpd. */
export function replayedLeast({ holds }: Extract<LogResult, { ok: true }>): number {
  if (holds === null) throw new Error("The log was thinned.");
  const { server, target } = complete({
    version: 1,
    server: { software: "vsftpd" },
    groups: [{ clients: 1, visits: { pattern: "steady", perClientPerHour: 1 } }],
    target: { over: "busiest-hour" },
  });
  return new LogReplay(inOrder(holds), server.ports, target).answer().least?.ports ?? Number.NaN;
}

/** Within 8 % or 2 ports. */
export function isNear(ports: number, truth: number): boolean {
  return Math.abs(ports - truth) <= Math.max(2, 0.08 * truth);
}
