import { releaseProxy, wrap } from "comlink";
import type { Remote } from "comlink";
import { abortError, deathError } from "./errors.ts";
import { callWorker, startOrSay } from "./worker-call.ts";
import { onDeath } from "./worker-death.ts";
import type { Who } from "./words/faults.en.ts";

/**
 * Has one piece of work done by a worker of its own and ends it. An abort rejects with an AbortError, a worker that dies
 * or never starts with a JobError; `who` is named in the sentence.
 */
export async function inOwnWorker<Api, Result>(
  startWorker: () => Worker,
  work: (api: Remote<Api>) => Promise<Result>,
  signal: AbortSignal,
  who: Who,
): Promise<Result> {
  if (signal.aborted) throw abortError(signal);
  const worker = startOrSay(startWorker, who);
  const api = wrap<Api>(worker);
  const death = new AbortController();
  onDeath(worker, who, (fault) => death.abort(deathError(fault)));
  try {
    return await callWorker(() => work(api), { signal, death: death.signal });
  } finally {
    api[releaseProxy]();
    worker.terminate();
  }
}
