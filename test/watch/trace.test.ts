import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/scenario/types.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import { Playback, STATES } from "../../src/watch/playback.ts";
import { traceDay, type TracedDay } from "../../src/watch/trace-day.ts";
import { TRACED, type Trace } from "../../src/watch/trace.ts";
import { arbitraryDay } from "../simulation/arbitrary-days.ts";
import { scenario } from "../simulation/scenario.ts";

const RUNS = { numRuns: 60, seed: 20_260, endOnFailure: true };

/** Days of every kind on small ranges: full ones, shared ones, leaking ones. */
const days = arbitraryDay.map(({ parts, ports, day }) => ({
  asked: scenario(parts),
  ports: ports ?? 20,
  day,
}));

function traced({ asked, ports, day }: { asked: Scenario; ports: number; day: number }): TracedDay {
  const span = { fromSeconds: 0, toSeconds: asked.simulation.daySeconds };
  return traceDay(asked, { day, ports, span });
}

/** What a reader of the events alone, who knows nothing of the engine, counts. */
function countEvents(trace: Trace) {
  const { countedFromSeconds: from, kinds, rows, seconds, weights } = trace;
  const { toSeconds } = trace.span;
  const states = new Map<number, number>();
  let held = 0;
  let peak = 0;
  let area = 0;
  let last = from;
  const seen = { refused: 0, turnedAway: 0, lost: 0, taken: 0 };
  seconds.forEach((time, event) => {
    const kind = kinds[event]!;
    const row = rows[event]!;
    const counts = time >= from;
    if (counts) {
      peak = Math.max(peak, held);
      area += held * (Math.min(time, toSeconds) - Math.min(last, toSeconds));
      last = time;
    }
    if (kind === TRACED.refused && counts) seen.refused += weights[row]!;
    if (kind === TRACED.turnedAway && counts) seen.turnedAway++;
    if (kind >= STATES) return;
    const before = states.get(row) ?? TRACED.free;
    if (before === TRACED.free && kind !== TRACED.free) held++;
    if (before !== TRACED.free && kind === TRACED.free) held--;
    if (kind === TRACED.lost && counts) seen.lost++;
    if (kind === TRACED.listening && counts) seen.taken++;
    states.set(row, kind);
    if (counts) peak = Math.max(peak, held);
  });
  area += held * Math.max(0, toSeconds - last);
  return { ...seen, peak, mean: area / (toSeconds - from) };
}

describe("a traced day", () => {
  it("is the day that an ordinary run counts, to the bit", () => {
    fc.assert(
      fc.property(days, (given) => {
        const { trace, summary } = traced(given);
        const ordinary = createDaySimulator(given.asked).simulateDay({
          day: given.day,
          ports: given.ports,
          window: trace.span,
          batches: 1,
          picture: true,
        });
        expect(summary).toEqual(ordinary);
      }),
      RUNS,
    );
  });

  it("has as many refusals, busy ports, lost ports and a peak as the day's statistics say", () => {
    let refusals = 0;
    let peaks = 0;
    fc.assert(
      fc.property(days, (given) => {
        const { trace, summary } = traced(given);
        const seen = countEvents(trace);
        expect(seen.refused).toBeCloseTo(summary.dayRefused, 6);
        expect(seen.turnedAway).toBe(summary.turnedAwaySessions + summary.turnedAwayAddress);
        expect(seen.peak).toBe(summary.peak);
        expect(seen.lost).toBe(summary.lostPorts);
        expect(seen.mean).toBeCloseTo(summary.meanHeld, 6);
        // A PASV that waits is refused at first and may be given a port later.
        if (given.asked.server.ports.whenFull !== "wait")
          expect(seen.taken + seen.refused).toBeCloseTo(summary.dayPasvs, 6);
        refusals += seen.refused;
        peaks += seen.peak;
      }),
      RUNS,
    );
    // The days must have something to compare.
    expect(refusals).toBeGreaterThan(1000);
    expect(peaks).toBeGreaterThan(300);
  });

  it("goes in order of time, and each port from free over listening to free again", () => {
    const next: Record<number, readonly number[]> = {
      [TRACED.free]: [TRACED.listening],
      [TRACED.listening]: [TRACED.transferring, TRACED.cooling, TRACED.lost, TRACED.free],
      [TRACED.transferring]: [TRACED.cooling, TRACED.free],
      [TRACED.cooling]: [TRACED.free],
      [TRACED.lost]: [TRACED.free],
    };
    fc.assert(
      fc.property(days, (given) => {
        const { trace } = traced(given);
        const shared = given.asked.server.ports.exclusive === "port-and-address";
        const states = new Map<number, number>();
        const held = new Map<string, number>();
        const faults: string[] = [];
        trace.seconds.forEach((time, event) => {
          if (time < (trace.seconds[event - 1] ?? -Infinity)) faults.push(`${time} is too late`);
          const row = trace.rows[event]!;
          const kind = trace.kinds[event]!;
          if (kind >= STATES) return;
          const port = trace.ports[row]!;
          if (port < 0 || port >= given.ports) faults.push(`there is no port ${port}`);
          const before = states.get(row) ?? TRACED.free;
          if (next[before]?.includes(kind) !== true) faults.push(`from ${before} to ${kind}`);
          states.set(row, kind);
          const place = `${trace.nodeOf[row]} ${port}`;
          const change = Number(kind !== TRACED.free) - Number(before !== TRACED.free);
          held.set(place, (held.get(place) ?? 0) + change);
          if (!shared && held.get(place)! > 1) faults.push(`port ${place} is held twice`);
        });
        expect(faults).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe("tries in vain", () => {
  const drawn = days.map(({ asked, ...rest }) => {
    const { ports } = asked.server;
    const whenFull = ports.whenFull === "wait" ? ("refuse" as const) : ports.whenFull;
    const behaviour = { pick: "random-draws", exclusive: "port", attempts: 9, whenFull } as const;
    return {
      asked: { ...asked, server: { ...asked.server, ports: { ...ports, ...behaviour } } },
      ...rest,
    };
  });

  it("are known of every refused PASV of a server that draws, nine each, all of them of busy ports", () => {
    let refused = 0;
    fc.assert(
      fc.property(drawn, (given) => {
        const { trace } = traced(given);
        const playback = new Playback(trace);
        const faults: string[] = [];
        let steps = 0;
        for (let at = playback.nextRefusal(); at !== null; at = playback.nextRefusal()) {
          // Before anything of that moment has happened but after all that came before it.
          const tries = (playback.moveTo(at), playback.lastTries());
          if (tries.length === 0) continue;
          steps++;
          if (tries.length !== 9) faults.push(`${tries.length} tries`);
          playback.moveTo(at - 1e-6);
          const before = tries.filter((cell) => playback.stateOf(cell) === TRACED.free);
          playback.moveTo(at);
          // What was free just before was taken at this very moment.
          const after = before.filter((cell) => playback.stateOf(cell) === TRACED.free);
          if (after.length > 0) faults.push(`${after.join()} was free at ${at}`);
        }
        expect(faults).toEqual([]);
        const pasvs = trace.rows.filter(
          (row, event) => trace.kinds[event] === TRACED.refused && trace.weights[row] === 1,
        );
        const known = new Set(trace.triedRows);
        const missing = pasvs.filter((row) => !known.has(row));
        // A login that half the range turned away may count as one refusal, too; a range of no port is tried by nobody.
        const { lastPortUnused, portsPerSession } = given.asked.server.ports;
        const hasPorts = given.ports > Number(lastPortUnused);
        if (portsPerSession === null && hasPorts) expect(missing.length).toBe(0);
        refused += steps;
      }),
      RUNS,
    );
    expect(refused).toBeGreaterThan(200);
  });
});

describe("the playback", () => {
  const shown = (playback: Playback) => ({
    byState: [...playback.byState],
    cells: Array.from({ length: playback.cells }, (_, cell) => playback.stateOf(cell)),
    refused: playback.refused.toFixed(6),
    turnedAway: playback.turnedAway,
  });

  it("shows the same moment whichever way it is reached", () => {
    fc.assert(
      fc.property(days, fc.array(fc.nat(4000), { minLength: 1, maxLength: 6 }), (given, stops) => {
        const { trace } = traced(given);
        const moved = new Playback(trace);
        for (const stop of stops) {
          moved.moveTo(stop);
          const fresh = new Playback(trace);
          fresh.moveTo(stop);
          expect(shown(moved)).toEqual(shown(fresh));
          expect(moved.byState.reduce((sum, ports) => sum + ports, 0)).toBe(moved.cells);
        }
      }),
      RUNS,
    );
  });

  it("ends the day with the day's refusals, and steps through every one of them", () => {
    fc.assert(
      fc.property(days, (given) => {
        const { trace, summary } = traced(given);
        const playback = new Playback(trace);
        playback.moveTo(trace.span.toSeconds);
        expect(playback.refused).toBeCloseTo(summary.dayRefused, 6);
        playback.moveTo(-Infinity);
        const steps = new Set<number>();
        for (let at = playback.nextRefusal(); at !== null; at = playback.nextRefusal()) {
          if (at <= playback.seconds) throw new Error(`${at} is no step forward`);
          playback.moveTo(at);
          steps.add(playback.lastRefused(1)[0]!.seconds);
        }
        const refused = trace.seconds.filter((_, event) => trace.kinds[event]! >= STATES);
        expect([...steps]).toEqual([...new Set(refused)]);
      }),
      RUNS,
    );
  });

  it("keeps to the rows that there is room for, and says from when on the rest is missing", () => {
    const asked = scenario({ groups: [{ clients: 40 }] });
    const span = { fromSeconds: 0, toSeconds: asked.simulation.daySeconds };
    const all = traceDay(asked, { day: 0, ports: 5, span });
    expect(all.trace.cutAtSeconds).toBeNull();
    const most = Math.floor(all.trace.ports.length / 2);
    const { trace, summary } = traceDay(asked, { day: 0, ports: 5, span }, most);
    expect(summary).toEqual(all.summary);
    expect(trace.ports).toEqual(all.trace.ports.slice(0, most));
    const first = all.trace.rows.findIndex((row) => row === most);
    expect(trace.cutAtSeconds).toBe(all.trace.seconds[first]);
  });
});
