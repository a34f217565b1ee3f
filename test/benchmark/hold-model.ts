import { EventQueue } from "../../src/simulation/event-queue.ts";
import { PlainHeap } from "./plain-heap.ts";
import { type Run, timed } from "./rounds.ts";

interface EventSet {
  time: number;
  code: number;
  push(time: number, code: number): void;
  popBefore(limit: number): boolean;
}

const steps = 2_000_000;
/** Delays drawn once: drawing would cost as much as the event sets. */
const delays = 1 << 16;

function drawDelays(mean: number): Float64Array {
  // Benchmarks decide no event of a plan: the engine's own generator is not needed here.
  return Float64Array.from({ length: delays }, () =>
    Math.ceil(-mean * Math.log(1 - Math.random())),
  );
}

function hold(set: EventSet, pending: number, delay: Float64Array): Run {
  let next = 0;
  for (let index = 0; index < pending; index += 1) set.push(delay[next++ % delays]!, index);
  return timed(() => {
    for (let step = 0; step < steps; step += 1) {
      set.popBefore(Number.POSITIVE_INFINITY);
      set.push(set.time + delay[next++ & (delays - 1)]!, set.code);
    }
    return steps;
  });
}

/** The hold model (take the earliest event out, put one in): the engine's event set and a plain heap, `pending` events each. */
export function holdModel(pending: number): { engine(): Run; heap(): Run } {
  const gapMicros = 1000;
  const delay = drawDelays(gapMicros * pending);
  return {
    engine: () => hold(new EventQueue(3 * gapMicros), pending, delay),
    heap: () => hold(new PlainHeap(pending + 1), pending, delay),
  };
}
