import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventQueue } from "../../src/simulation/event-queue.ts";

/** The event set as it is meant: a list in which events of equal time keep the order in which they came. */
class PlainQueue {
  private events: { time: number; code: number }[] = [];

  push(time: number, code: number): void {
    const after = this.events.findIndex((event) => event.time > time);
    this.events.splice(after < 0 ? this.events.length : after, 0, { time, code });
  }

  popBefore(limit: number): { time: number; code: number } | undefined {
    const first = this.events[0];
    return first !== undefined && first.time < limit ? this.events.shift() : undefined;
  }
}

/** Drives both queues with the same operations; throws at the first difference. */
class Pair {
  readonly queue: EventQueue;
  readonly plain = new PlainQueue();
  /** Nothing may be pushed before this. */
  now = 0;
  private code = 0;

  constructor(width: number, queue = new EventQueue(width)) {
    this.queue = queue;
  }

  push(time: number): void {
    const at = Math.max(this.now, Math.floor(time));
    this.queue.push(at, this.code);
    this.plain.push(at, this.code);
    this.code++;
  }

  popBefore(limit: number): boolean {
    const expected = this.plain.popBefore(limit);
    const found = this.queue.popBefore(limit);
    const got = found ? `${this.queue.code} at ${this.queue.time}` : "none";
    const wanted = expected ? `${expected.code} at ${expected.time}` : "none";
    if (got !== wanted) throw new Error(`came out: ${got}; should have: ${wanted}`);
    if (expected) this.now = expected.time;
    return found;
  }
}

const operation = fc.oneof(
  fc.record({ do: fc.constant("push" as const), ahead: fc.nat(20) }),
  fc.record({ do: fc.constant("push" as const), ahead: fc.nat(5_000) }),
  // Beyond the ring of 65,536 buckets at the narrowest width.
  fc.record({ do: fc.constant("push" as const), ahead: fc.nat(20_000_000) }),
  // Beyond the last bucket that has a number of its own, 2^30.
  fc.record({ do: fc.constant("push" as const), ahead: fc.integer({ min: 0, max: 4e12 }) }),
  fc.record({ do: fc.constant("burst" as const), ahead: fc.nat(200), count: fc.nat(120) }),
  fc.record({ do: fc.constant("pop" as const), ahead: fc.nat(3_000), most: fc.nat(80) }),
  fc.record({ do: fc.constant("pop" as const), ahead: fc.constant(10 ** 9), most: fc.nat(300) }),
  fc.record({ do: fc.constant("pop" as const), ahead: fc.constant(3e12), most: fc.nat(300) }),
);

describe("the event queue", () => {
  it("gives what a plain list in order of (time, sequence) gives, with ties, bursts and far events", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2.5, 64, 1000, 123_456.7),
        fc.array(operation, { minLength: 1, maxLength: 120 }),
        (width, operations) => {
          const pair = new Pair(width);
          for (const step of operations) {
            if (step.do === "push") pair.push(pair.now + step.ahead);
            else if (step.do === "burst") {
              for (let i = 0; i < step.count; i++) pair.push(pair.now + step.ahead);
            } else {
              const limit = pair.now + step.ahead;
              for (let i = 0; i < step.most && pair.popBefore(limit); i++);
              // As a visit by the clock does: what comes next is not before the limit.
              if (!pair.popBefore(limit)) pair.now = Math.max(pair.now, limit);
            }
          }
          while (pair.popBefore(1e15));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("keeps the order of a thousand events of one time that bring a thousand more of the same time", () => {
    const pair = new Pair(3);
    for (const start of [10, 500_000, 10 ** 9]) {
      for (let i = 0; i < 1000; i++) pair.push(start);
      for (let i = 0; i < 1000; i++) {
        expect(pair.popBefore(1e12)).toBe(true);
        pair.push(start);
        if (i % 3 === 0) pair.push(start + 1);
      }
      while (pair.popBefore(1e12));
    }
  });

  it("stays in order over long runs of mixed gaps", () => {
    const pair = new Pair(100);
    let state = 1;
    const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let i = 0; i < 500; i++) pair.push(next() * 10_000);
    for (let i = 0; i < 30_000; i++) {
      expect(pair.popBefore(1e15)).toBe(true);
      pair.push(pair.now + [0, 1, 40, 3_000, 7_000_000][Math.floor(next() * 5)]! * next());
    }
  });

  it("holds an event back until the limit lies behind it", () => {
    for (const width of [1, 10, 1e6]) {
      const queue = new EventQueue(width);
      queue.push(1000, 5);
      expect(queue.popBefore(1000)).toBe(false);
      queue.push(1000, 6);
      expect(queue.popBefore(1001)).toBe(true);
      expect([queue.time, queue.code]).toEqual([1000, 5]);
      expect(queue.popBefore(1000.5)).toBe(true);
      expect(queue.code).toBe(6);
      expect(queue.popBefore(1e300)).toBe(false);
    }
  });

  it("is as new after clear, whatever it held", () => {
    const queue = new EventQueue(5);
    for (let i = 0; i < 3000; i++) queue.push(i * 997, i);
    for (let i = 0; i < 700; i++) queue.popBefore(1e12);
    for (let i = 0; i < 100; i++) queue.push(queue.time, i);
    queue.clear();
    expect(queue.popBefore(1e12)).toBe(false);
    const pair = new Pair(5, queue);
    queue.clear();
    for (let i = 0; i < 2000; i++) pair.push((i * 7919) % 1_000_003);
    while (pair.popBefore(1e12));
  });
});
