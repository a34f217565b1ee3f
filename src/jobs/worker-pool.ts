import type { DayBatch } from "./run-batch.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaysRequest } from "../simulation/types.ts";
import type { SplittingRequest, SplittingRun } from "../simulation/splitting/types.ts";
import { DayWorker, type StartWorker } from "./day-worker.ts";
import { abortError, JobError } from "./errors.ts";

/** Workers beyond this help little: messages and memory grow, a run has few batches left. */
const mostWorkers = 8;

/** Workers to use on a machine with this many logical processors, of which some are to be left free. */
export function defaultWorkers(processors: number, free: number): number {
  return Math.max(1, Math.min(processors - free, mostWorkers));
}

/** Workers of a page: one processor is left to the page itself, but not one of two, which would be half of them. */
export function pageWorkers(processors: number): number {
  return defaultWorkers(processors, processors > 2 ? 1 : 0);
}

interface Waiting {
  take(worker: DayWorker): void;
  fail(error: Error): void;
}

/** At most `size` workers, started when first needed or warmed, reused while they live, shared by any number of runners. */
export class WorkerPool {
  readonly size: number;
  readonly #start: StartWorker;
  readonly #idle: DayWorker[] = [];
  readonly #busy = new Set<DayWorker>();
  readonly #waiting: Waiting[] = [];
  #closed = false;
  /** Whether workers are to be started before they are needed. */
  #warmed = false;

  /** `size` 1 or more. */
  constructor(size: number, start: StartWorker) {
    this.size = size;
    this.#start = start;
  }

  /** Starts workers before they are needed (also after an abort), so that the next answer comes quickly. A failure shows when work comes. */
  warm(): void {
    this.#dropDead();
    this.#warmed = true;
    while (!this.#closed && this.#idle.length + this.#busy.size < this.size) {
      try {
        this.#idle.push(new DayWorker(this.#start));
      } catch {
        return;
      }
    }
  }

  /** Simulates some days in the next free worker. Rejects with an AbortError or a JobError; always settles. */
  runBatch(scenario: Scenario, request: DaysRequest, signal: AbortSignal): Promise<DayBatch> {
    return this.#lend(scenario, (worker) => worker.runBatch(scenario, request, signal), signal);
  }

  /** Does one run of a splitting, in the same way. */
  split(
    scenario: Scenario,
    request: SplittingRequest,
    run: number,
    signal: AbortSignal,
  ): Promise<SplittingRun> {
    return this.#lend(scenario, (worker) => worker.split(scenario, request, run, signal), signal);
  }

  async #lend<T>(
    scenario: Scenario,
    work: (worker: DayWorker) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    if (signal.aborted) throw abortError(signal);
    const worker = await this.#take(scenario, signal);
    try {
      return await work(worker);
    } finally {
      // An aborted batch may still be under way; whoever aborted it need not wait for its end.
      if (worker.working) void worker.rest().then(() => this.#giveBack(worker));
      else this.#giveBack(worker);
    }
  }

  /** Ends every worker; work under way and work that waits is rejected, and so is all that comes later. */
  close(): void {
    this.#closed = true;
    const error = new DOMException("The run was cancelled.", "AbortError");
    for (const waiting of this.#waiting.splice(0)) waiting.fail(error);
    for (const worker of [...this.#busy, ...this.#idle.splice(0)]) worker.end(error);
  }

  #dropDead(): void {
    const alive = this.#idle.filter((worker) => worker.alive);
    this.#idle.splice(0, this.#idle.length, ...alive);
  }

  async #take(scenario: Scenario, signal: AbortSignal): Promise<DayWorker> {
    if (this.#closed) throw new JobError("The simulation workers have been closed.");
    this.#dropDead();
    const known = this.#idle.findIndex((worker) => worker.knows(scenario));
    const idle = known >= 0 ? this.#idle.splice(known, 1)[0] : this.#idle.shift();
    if (idle !== undefined) return this.#use(idle);
    if (this.#busy.size < this.size) return this.#use(new DayWorker(this.#start));
    return this.#use(await this.#wait(signal));
  }

  #use(worker: DayWorker): DayWorker {
    this.#busy.add(worker);
    return worker;
  }

  #wait(signal: AbortSignal): Promise<DayWorker> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        take: (worker) => {
          signal.removeEventListener("abort", onAbort);
          resolve(worker);
        },
        fail: (error) => {
          signal.removeEventListener("abort", onAbort);
          reject(error);
        },
      };
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        waiting.fail(abortError(signal));
      };
      signal.addEventListener("abort", onAbort);
      this.#waiting.push(waiting);
    });
  }

  #giveBack(worker: DayWorker): void {
    this.#busy.delete(worker);
    const waiting = this.#closed ? undefined : this.#waiting.shift();
    if (waiting === undefined) {
      if (worker.alive && !this.#closed) this.#idle.push(worker);
      else if (this.#warmed) this.warm();
      return;
    }
    try {
      const next = worker.alive ? worker : new DayWorker(this.#start);
      // Counted as busy from here on: nobody else may start a worker in its place.
      this.#busy.add(next);
      waiting.take(next);
    } catch (error) {
      waiting.fail(error as Error);
    }
  }
}
