/** A batch lasts about this long: progress and cancelling stay fluid, and messages cost next to nothing. A worker begins no day after it. */
export const batchMilliseconds = 100;
/** Days of the first batch: where they take long, the worker returns fewer. */
const firstDays = 8;
/** A batch is at most this many times the last one: one lucky day does not make a long batch. */
const growthLimit = 4;
const mostDays = 1000;

/** Days in the next batch, from the pace of the last; never over a fair part of what is left. */
export class BatchSize {
  #days = firstDays;

  /** Learns from a batch of `days` days that took `milliseconds`. */
  learn(days: number, milliseconds: number): void {
    const wanted = Math.floor((batchMilliseconds * days) / Math.max(milliseconds, 0.01));
    this.#days = Math.max(1, Math.min(wanted, days * growthLimit, mostDays));
  }

  /** Days to take next of the `left` days, where `lanes` batches run at once. */
  next(left: number, lanes: number): number {
    return Math.min(this.#days, Math.ceil(left / lanes));
  }
}
