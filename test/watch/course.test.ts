import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseOf } from "../../src/watch/course.ts";
import { Playback, STATES } from "../../src/watch/playback.ts";
import { traceDay } from "../../src/watch/trace-day.ts";
import type { Trace } from "../../src/watch/trace.ts";
import { clockSeconds } from "../../src/language/numbers.ts";
import { momentWords } from "../../src/page/watch/watch-words.ts";
import { arbitraryDay } from "../simulation/arbitrary-days.ts";
import { scenario } from "../simulation/scenario.ts";

/** A day of 4,000 s whose ports serve one client each. */
const traces = arbitraryDay.map(({ parts, ports, day }) => {
  const asked = scenario({ ...parts, ports: { ...parts.ports, exclusive: "port" } });
  const span = { fromSeconds: 0, toSeconds: asked.simulation.daySeconds };
  return traceDay(asked, { day, ports: ports ?? 20, span }).trace;
});

/** The same course by stepping through every moment at which something happens. */
function steppedCourse(trace: Trace, from: number, to: number, slots: number) {
  const playback = new Playback(trace);
  const busy = new Array<number>(slots).fill(0);
  const refusals = new Array<number>(slots).fill(0);
  const slotOf = (time: number) => Math.floor(((time - from) / (to - from)) * slots);
  for (let slot = 0; slot < slots; slot++) {
    playback.moveTo(from + ((to - from) * slot) / slots);
    busy[slot] = playback.busy;
  }
  for (const time of new Set(trace.seconds)) {
    if (time < from || time >= to) continue;
    playback.moveTo(time);
    busy[slotOf(time)] = Math.max(busy[slotOf(time)]!, playback.busy);
  }
  trace.seconds.forEach((time, event) => {
    const isRefusal = trace.kinds[event]! >= STATES;
    if (isRefusal && time >= from && time < to) refusals[slotOf(time)]! += 1;
  });
  return { busy, refusals };
}

describe("the course of a day", () => {
  it("has in each slot the most that the playback shows there, and all its refusals", () => {
    fc.assert(
      fc.property(traces, fc.nat(2000), fc.integer({ min: 1, max: 40 }), (trace, from, slots) => {
        const to = from + 1000;
        const { busy, refusals } = courseOf(trace, from, to, slots);
        const stepped = steppedCourse(trace, from, to, slots);
        // Several things of one moment: the course counts the most in between, the playback what is left.
        const tooLow = stepped.busy.filter((most, slot) => busy[slot]! < most);
        const tooHigh = stepped.busy.filter((most, slot) => busy[slot]! > most + 3);
        expect([tooLow, tooHigh]).toEqual([[], []]);
        expect([...refusals]).toEqual(stepped.refusals);
      }),
      { numRuns: 25, seed: 7, endOnFailure: true },
    );
  });
});

describe("the words of a moment", () => {
  it("write times as clocks do, the evening before too", () => {
    expect([0, 32_778.4, 86_399.9, 86_400, -1].map(clockSeconds)).toEqual([
      "00:00:00",
      "09:06:18",
      "23:59:59",
      "00:00:00",
      "23:59:59",
    ]);
  });

  it("say how many are busy and how many were refused so far", () => {
    fc.assert(
      fc.property(traces, fc.nat(4000), (trace, seconds) => {
        const playback = new Playback(trace);
        playback.moveTo(seconds);
        const words =
          /^(?<clock>[\d:]+): (?<busy>\d+) of (?<cells>\d+) busy, (?<refused>\d+) refused so far/u;
        const said = momentWords(playback).replaceAll(/(?<=\d),(?=\d{3})/g, "");
        const { clock, busy, cells, refused } = words.exec(said)?.groups ?? {};
        expect([clock, Number(busy), Number(cells), Number(refused)]).toEqual([
          clockSeconds(seconds),
          playback.cells - playback.byState[0]!,
          trace.nodes * trace.portsPerNode,
          Math.round(playback.refused),
        ]);
      }),
      { numRuns: 25, seed: 8, endOnFailure: true },
    );
  });
});
