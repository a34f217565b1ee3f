import { type Endpoint, wrap } from "comlink";
import type { DaysApi } from "./days-api.ts";
import type { DayBatch } from "./run-batch.ts";
import type { SplittingRequest, SplittingRun } from "../simulation/splitting/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaysRequest } from "../simulation/types.ts";
import { deathError, faultError, JobError } from "./errors.ts";
import { callWorker, orDeath, startOrSay } from "./worker-call.ts";
import type { WorkerFault } from "./worker-death.ts";
import { faultWords } from "./words/faults.ts";

/** A thread that has been started: how to talk to it, how to hear that it died, how to end it. */
export interface StartedWorker {
  endpoint: Endpoint;
  /** Calls back with a sentence, or with what there are words for, where the thread dies, cannot start or sends what cannot be read. */
  onFailure(report: (fault: string | WorkerFault) => void): void;
  terminate(): void;
}

/** Starts a thread with the days API. May throw. */
export type StartWorker = () => StartedWorker;

/** A worker that answers nothing for so long after its start will never answer. */
export const startMilliseconds = 20_000;
/** After an abort a worker may end its batch for so long, and stay: batches are short, and a new worker starts cold. */
const patienceMilliseconds = 150;

/** One worker. Every call to it settles: with its answer, at an abort, or where the worker is ended, dies or never starts. */
export class DayWorker {
  readonly #started: StartedWorker;
  readonly #api;
  readonly #death = new AbortController();
  #scenario: Scenario | null = null;
  /** The batch under way, also one that nobody waits for any more. */
  #batch: Promise<unknown> | null = null;
  /** false after its end: it takes no further work. */
  alive = true;

  /** Throws a JobError where the thread cannot be started at all. */
  constructor(start: StartWorker) {
    this.#started = startOrSay(start, "simulation");
    this.#api = wrap<DaysApi>(this.#started.endpoint);
    this.#started.onFailure((fault) =>
      this.end(typeof fault === "string" ? new JobError(fault) : deathError(fault)),
    );
  }

  /** Whether the worker already knows this scenario. */
  knows(scenario: Scenario): boolean {
    return this.#scenario === scenario;
  }

  /** Ends the thread at once; a call under way rejects with `error`. */
  end(error: Error): void {
    if (!this.alive) return;
    this.alive = false;
    this.#death.abort(error);
    this.#started.terminate();
  }

  /** Simulates some days. An abort rejects at once; `rest` tells when the worker may be used again. */
  runBatch(scenario: Scenario, request: DaysRequest, signal: AbortSignal): Promise<DayBatch> {
    return this.#run(scenario, () => this.#api.simulateDays(request), signal);
  }

  /** Does one run of a splitting, in the same way. */
  split(
    scenario: Scenario,
    request: SplittingRequest,
    run: number,
    signal: AbortSignal,
  ): Promise<SplittingRun> {
    return this.#run(scenario, () => this.#api.split(request, run), signal);
  }

  #run<T>(scenario: Scenario, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const death = this.#death.signal;
    const begin = () => {
      const answer = this.#call(scenario, work).catch((thrown: unknown) => {
        // Without effect where the worker has ended already: then its own error is the one that counts.
        this.end(faultError(thrown));
        throw death.reason;
      });
      const batch = orDeath(answer, death);
      const clear = () => (this.#batch = null);
      this.#batch = batch.then(clear, clear);
      return batch;
    };
    return callWorker(begin, { signal, death });
  }

  /** Waits for the batch under way, but not for long: then the worker is ended, since nothing else stops a simulation in its loop. */
  async rest(): Promise<void> {
    if (this.#batch === null) return;
    const timer = setTimeout(
      () => this.end(new DOMException("The run was cancelled.", "AbortError")),
      patienceMilliseconds,
    );
    await this.#batch;
    clearTimeout(timer);
  }

  /** Whether a batch is under way. */
  get working(): boolean {
    return this.#batch !== null;
  }

  /** The scenario and the work go out together: the worker need not wait for this thread in between. */
  async #call<T>(scenario: Scenario, work: () => Promise<T>): Promise<T> {
    if (this.#scenario === scenario) return work();
    const prepared = this.#beforeLong(this.#api.useScenario(scenario));
    const [done] = await Promise.all([work(), prepared]);
    this.#scenario = scenario;
    return done;
  }

  /** The first answer tells that the worker has started. */
  async #beforeLong(answer: Promise<void>): Promise<void> {
    const timer = setTimeout(() => {
      const seconds = startMilliseconds / 1000;
      this.end(new JobError(faultWords().slowStart("simulation", seconds)));
    }, startMilliseconds);
    await orDeath(answer, this.#death.signal).finally(() => clearTimeout(timer));
  }
}
