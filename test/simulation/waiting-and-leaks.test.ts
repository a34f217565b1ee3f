import { describe, expect, it } from "vitest";
import { erlangB } from "../../src/answer/exact/erlang-b.ts";
import type { Leak, PortBehaviour } from "../../src/scenario/types.ts";
import { fault, meanOfDays } from "./interval.ts";
import { MODELS, comingAt, dayOf, failures, heldBetween } from "./one-client.ts";
import { drawnRefusals, poissonDays } from "./oracle-days.ts";

describe.each(MODELS)("a server that loses ports, by %s", (_name, model) => {
  const FILES = 5;
  const abandons = comingAt(100.5, { files: FILES, abandoned: 1, connectTimeoutSeconds: 3 });
  const leaking = (when: Leak["when"], rest: Partial<PortBehaviour> = {}) => ({
    ports: { leaks: { when, share: 1 }, ...rest },
  });
  const later = [2000, 3000] as const;

  it("loses one for each PASV of a kind, and no other", () => {
    const of = (when: Leak["when"], rest: Partial<PortBehaviour> = {}): number =>
      heldBetween(model, [abandons], leaking(when, rest), later);
    expect(of("abandoned-pasv")).toBe(FILES);
    expect(of("abandoned-pasv", { unusedSeconds: 2 })).toBe(FILES);
    expect(of("repeated-pasv")).toBe(FILES - 1);
    expect(of("repeated-pasv", { unusedSeconds: 2 })).toBe(0);
    expect(of("session-end")).toBe(1);
    expect(of("session-end", { unusedSeconds: 2 })).toBe(0);
    for (const when of ["abandoned-pasv", "repeated-pasv", "session-end"] as const) {
      const connects = comingAt(100.5, { files: FILES });
      const kept = leaking(when, { holdUntil: "next-pasv-or-quit" });
      expect(heldBetween(model, [connects], kept, later)).toBe(0);
      const never = leaking(when, { leaks: { when, share: 0 } });
      expect(heldBetween(model, [abandons], never, later)).toBe(0);
    }
  });

  it("has them back after each restart", () => {
    const server = { restartSeconds: 1000 };
    const lost = leaking("abandoned-pasv");
    const held = (part: readonly [number, number]): number =>
      heldBetween(model, [abandons], { ...lost, server }, part);
    expect(held([500, 1000])).toBe(FILES);
    expect(held([1000, 2000])).toBe(0);
    // Four ports: the fifth PASV is refused, on each of two visits.
    const visits = {
      pattern: "scheduled",
      everySeconds: 2000,
      offsetSeconds: 100.5,
      spreadSeconds: 0,
    } as const;
    const twice = (restartSeconds: number) =>
      dayOf(model, [{ ...abandons, visits }], {
        ports: FILES - 1,
        range: lost.ports,
        server: { restartSeconds },
      });
    expect([twice(1000).dayRefused, twice(1000).abandoned]).toEqual([2, 8]);
    expect([twice(86_400).dayRefused, twice(86_400).abandoned]).toEqual([6, 4]);
  });
});

describe.each(MODELS)("a PASV that waits for a port, by %s", (_name, model) => {
  const come = [100.5, 105.5, 106.5];
  const waiting = (clients: number, waitSeconds: number | null, over = {}) =>
    dayOf(
      model,
      come.slice(0, clients).map((at) => comingAt(at, over)),
      { ports: 1, range: { whenFull: "wait", waitSeconds } },
    );

  it("gets the first port that is free, in the order in which they came", () => {
    // From 101.5 to 113.5, to 125.5, to 137.5.
    const day = waiting(3, null);
    expect(day.asked).toEqual([101, 106, 107]);
    expect(day.turnedDown).toEqual([106, 107]);
    expect([day.lostFiles, day.retries, day.peak]).toEqual([0, 0, 1]);
    expect(day.heldSeconds).toBeCloseTo(36, 6);
    expect(day.minutePeak.slice(0, 4)).toEqual([0, 1, 1, 0]);
  });

  it("is refused when its time is over, without being counted twice", () => {
    const short = waiting(2, 3);
    expect([short.dayPasvs, short.dayRefused, short.lostFiles]).toEqual([2, 1, 1]);
    expect(short.heldSeconds).toBeCloseTo(12, 6);
    // The second waits 7 s and is served, the third would have to wait 18 s.
    const day = waiting(3, 10);
    expect([day.dayPasvs, day.dayRefused, day.lostFiles]).toEqual([3, 2, 1]);
    expect(day.heldSeconds).toBeCloseTo(24, 6);
    const tries = failures({ refused: { then: "retry", attempts: 1, delays: [1] } });
    const again = waiting(2, 3, { failures: tries });
    // In vain from 106.5 to 109.5; again from 111.5, and served at 113.5.
    expect(again.turnedDown).toEqual([106, 111]);
    expect([again.lostFiles, again.retries]).toEqual([0, 1]);
    expect(again.heldSeconds).toBeCloseTo(24, 6);
  });
});

describe("Erlang C", () => {
  // Ports, erlangs, and the widest interval of the share that waits.
  const cells = [
    [1, 0.6, 0.02],
    [5, 4, 0.05],
    [12, 9, 0.08],
  ] as const;

  it.each(cells)(
    "holds for %i ports and %d erlangs",
    { timeout: 600_000 },
    (size, rate, widest) => {
      const days = poissonDays({
        size,
        rate,
        visits: 400_000,
        ports: { whenFull: "wait", waitSeconds: null },
      });
      const loss = erlangB(rate, size);
      const waits = (size * loss) / (size - rate * (1 - loss));
      expect(fault(drawnRefusals(days), waits, widest)).toBe("");
      // Everybody is served in the end: the ports carry the whole load.
      const carried = meanOfDays(days.map((day) => day.meanHeld));
      expect(fault(carried, rate, 0.02)).toBe("");
    },
  );
});
