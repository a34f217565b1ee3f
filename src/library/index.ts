/**
 * The planner as a library for Node.js: what the command line does, as functions. Nothing is read, written or sent but
 * what is handed in; threads are started for a plan and ended with it.
 */
import { clients as clientFacts } from "../clients/index.ts";
import { exportTargets as targets } from "../exports/targets.ts";
import type { ExportText } from "../exports/types.ts";
import { withoutDisprovenCaps } from "../jobs/proven-caps.ts";
import type { LogOptions, LogResult } from "../logs/accumulator.ts";
import { logFormats as formats } from "../logs/index.ts";
import { readLogs } from "../logs/read-log.ts";
import { makePlan } from "../plan/make-plan.ts";
import { planProblems } from "../plan/plan-shape.ts";
import type { Plan } from "../plan/types.ts";
import { completeScenario } from "../scenario/complete.ts";
import { checkScenario, readScenario as readText } from "../scenario/read.ts";
import type { Reading } from "../scenario/read.ts";
import type { PortRange, Problem, ScenarioDocument } from "../scenario/types.ts";
import { servers as serverFacts } from "../servers/index.ts";
import { withPool, type WorkOptions } from "./with-pool.ts";

export { ask, type Answers, type Question, type QuestionOptions } from "./ask.ts";
export type { ExportText } from "../exports/types.ts";
export type { LogOptions, LogResult } from "../logs/accumulator.ts";
export type { Plan } from "../plan/types.ts";
export type { Reading } from "../scenario/read.ts";
export type { PortRange, Problem, ScenarioDocument } from "../scenario/types.ts";

/** An entry of a catalogue: its id, as documents and options name it, and its name. */
export interface Entry {
  id: string;
  name: string;
}

const entries = (list: readonly Entry[]): readonly Entry[] =>
  list.map(({ id, name }) => ({ id, name }));

/** Values of `server.software`. */
export const servers: readonly Entry[] = entries(serverFacts);
/** Values of `groups[].software`. */
export const clients: readonly Entry[] = entries(clientFacts);
/** What a plan can be written for. */
export const exportTargets: readonly Entry[] = entries(targets);
/** Formats of logs that are recognised. */
export const logFormats: readonly Entry[] = entries(formats);

const catalogues = { servers: serverFacts, clients: clientFacts };

/** A scenario or a plan is wrong: every problem has its path and a sentence. */
export class DocumentFault extends Error {
  override name = "DocumentFault";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("\n"));
    this.problems = problems;
  }
}

/** Reads the JSON text of a scenario: the document, or every problem with it. Never throws. */
export function readScenario(text: string): Reading {
  return readText(text, catalogues);
}

export interface PlanOptions extends WorkOptions {
  /** Called at every look at the days with what is known by then. */
  onPlan?: (plan: Plan) => void;
}

/**
 * Simulates a scenario and plans for it: the document that `--json` prints. Rejects with a DocumentFault where the
 * scenario is wrong.
 */
export async function plan(scenario: ScenarioDocument, options: PlanOptions = {}): Promise<Plan> {
  const reading = checkScenario(scenario, catalogues);
  if (!reading.ok) throw new DocumentFault(reading.problems);
  const { scenario: complete, assumptions } = completeScenario(reading.document, catalogues);
  const { onPlan } = options;
  const start = performance.now();
  const { plan: made } = await withPool(options, (days) =>
    makePlan(complete, assumptions, {
      ...days,
      onOutcome: onPlan && ((outcome) => onPlan(outcome.plan)),
    }),
  );
  return { ...made, run: { ...made.run, seconds: (performance.now() - start) / 1000 } };
}

/** Bytes or text of a log; several = its rotated parts, or those of several servers. */
export type LogSource = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

function streamOf(source: LogSource): ReadableStream<Uint8Array<ArrayBuffer>> {
  return source instanceof ReadableStream ? source : new Blob([source]).stream();
}

/** Reads logs, packed or not, and fits a scenario to them; `ok: false` has the sentence that says why there is none. Never rejects for a bad log. */
export async function readLog(
  source: LogSource | readonly LogSource[],
  options: LogOptions = {},
): Promise<LogResult> {
  const sources = Array.isArray(source) ? (source as readonly LogSource[]) : [source as LogSource];
  const newestSeconds = Date.now() / 1000;
  const read = await readLogs(
    sources.map((each) => ({ stream: () => streamOf(each), newestSeconds })),
    options,
  );
  if (!read.ok) return read;
  return { ...read, document: withoutDisprovenCaps(read.document, read.atOnce, catalogues) };
}

/**
 * The texts of one target for a plan: one, or one for each node, for the range that the plan says or for `range`. Throws a
 * DocumentFault where the plan is none, a RangeError for an id that is not in `exportTargets`, an Error with a sentence where
 * there can be no text.
 */
export function exportText(made: Plan, id: string, range: PortRange | null = null): ExportText[] {
  const problems = planProblems(made, catalogues);
  if (problems.length > 0) throw new DocumentFault(problems);
  const target = targets.find((each) => each.id === id);
  if (target === undefined) throw new RangeError(`There is no export ${JSON.stringify(id)}.`);
  return target.texts({ plan: made, link: null, chosen: range });
}
