import { releaseProxy, wrap } from "comlink";
import type { Remote } from "comlink";
import { abortError, JobError } from "./errors.ts";
import { callWorker, startOrSay } from "./worker-call.ts";
import { onDeath } from "./worker-death.ts";

/**
 * Has one piece of work done by a worker of its own and ends it. An abort rejects with an AbortError, a worker that dies
 * or never starts with a JobError; `who` begins the sentence, as in "The log could not be read: its worker".
 */
export async function inOwnWorker<Api, Result>(
  startWorker: () => Worker,
  work: (api: Remote<Api>) => Promise<Result>,
  signal: AbortSignal,
  who: string,
): Promise<Result> {
  if (signal.aborted) throw abortError(signal);
  const worker = startOrSay(startWorker, who);
  const api = wrap<Api>(worker);
  const death = new AbortController();
  onDeath(worker, who, (sentence) => death.abort(new JobError(sentence)));
  try {
    return await callWorker(() => work(api), { signal, death: death.signal });
  } finally {
    api[releaseProxy]();
    worker.terminate();
  }
}
