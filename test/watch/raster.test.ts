import fc from "fast-check";
import { expect, it } from "vitest";
import { Playback } from "../../src/watch/playback.ts";
import { rasterOf } from "../../src/watch/raster.ts";
import { traceDay } from "../../src/watch/trace-day.ts";
import { TRACED } from "../../src/watch/trace.ts";
import { arbitraryDay } from "../simulation/arbitrary-days.ts";
import { scenario } from "../simulation/scenario.ts";

const traces = arbitraryDay.map(({ parts, ports, day }) => {
  const asked = scenario({ ...parts, ports: { ...parts.ports, exclusive: "port" } });
  const span = { fromSeconds: 0, toSeconds: asked.simulation.daySeconds };
  return traceDay(asked, { day, ports: ports ?? 20, span }).trace;
});

it("a line that stands for several ports is free exactly where all of them are", () => {
  fc.assert(
    fc.property(traces, fc.nat(3000), fc.integer({ min: 1, max: 12 }), (trace, from, most) => {
      const slots = 40;
      const cells = trace.nodes * trace.portsPerNode;
      const lines = Math.min(most, cells);
      const whole = rasterOf(trace, from, from + 1000, slots);
      const picture = rasterOf(trace, from, from + 1000, slots, lines);
      const held = new Uint8Array(lines * slots);
      for (let cell = 0; cell < cells; cell++)
        for (let slot = 0; slot < slots; slot++)
          if (whole[cell * slots + slot] !== TRACED.free)
            held[Math.floor((cell * lines) / cells) * slots + slot] = 1;
      expect(picture.map((state) => Number(state !== TRACED.free))).toEqual(held);
    }),
    { numRuns: 15, seed: 11, endOnFailure: true },
  );
});

it("a port is free in a slot of the picture exactly where the playback never shows it otherwise there", () => {
  fc.assert(
    fc.property(traces, fc.nat(3000), (trace, from) => {
      const slots = 50;
      const to = from + 1000;
      const picture = rasterOf(trace, from, to, slots);
      const playback = new Playback(trace);
      const seen = new Uint8Array(picture.length);
      const look = (slot: number) => {
        for (let cell = 0; cell < playback.cells; cell++)
          if (playback.stateOf(cell) !== TRACED.free) seen[cell * slots + slot] = 1;
      };
      for (let slot = 0; slot < slots; slot++) {
        playback.moveTo(from + ((to - from) * slot) / slots);
        look(slot);
      }
      for (const time of new Set(trace.seconds)) {
        if (time < from || time >= to) continue;
        playback.moveTo(time);
        look(Math.floor(((time - from) / (to - from)) * slots));
      }
      const unseen = picture.filter((state, index) => state !== TRACED.free && seen[index] === 0);
      const missing = seen.filter((held, index) => held === 1 && picture[index] === TRACED.free);
      expect(missing.length).toBe(0);
      // What begins and ends at one moment leaves nothing to see in the playback.
      const moments = new Set(trace.seconds).size;
      expect(unseen.length).toBeLessThanOrEqual(trace.seconds.length - moments);
    }),
    { numRuns: 25, seed: 9, endOnFailure: true },
  );
});
