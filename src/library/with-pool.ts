import { openNodePool } from "../jobs/node-pool.ts";
import { openPoolRunner } from "../jobs/pool-runner.ts";
import type { AskOptions } from "../questions/types.ts";

/** Where days are simulated, and what ends it. */
export interface WorkOptions {
  /** Threads, 1 or more; the answer does not depend on it. Absent = as many as suit the machine, 8 at most. */
  workers?: number;
  /** Aborting it rejects with its reason. */
  signal?: AbortSignal;
}

/** Has some work done with threads of its own, which end with it. */
export async function withPool<T>(
  { workers, signal = new AbortController().signal }: WorkOptions,
  work: (days: Pick<AskOptions, "simulate" | "signal">) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const pool = openNodePool(workers);
  pool.warm();
  try {
    return await work({
      simulate: (given) => openPoolRunner(given, pool).simulateDays,
      signal,
    });
  } finally {
    pool.close();
  }
}
