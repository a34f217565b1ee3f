import { describe, expect, it } from "vitest";
import { ownedBuffers, shareBuffers } from "../../src/jobs/share-buffers.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { steady } from "../answer/in-thread.ts";

const simulator = createDaySimulator(steady({ erlangs: 12 }));
const window = { fromSeconds: 0, toSeconds: 60 };
const simulated = (picture: boolean): DaySummary[] =>
  [0, 1, 2].map((day) =>
    simulator.simulateDay({ day, ports: picture ? null : 20, window, batches: 4, picture }),
  );

describe("days in one message", () => {
  it.each([false, true])("hold the same numbers, with pictures %s", (picture) => {
    const days = simulated(picture);
    shareBuffers(days);
    expect(days).toEqual(simulated(picture));
  });

  it("have two buffers for all, where nothing was pictured", () => {
    const days = simulated(false);
    shareBuffers(days);
    expect(ownedBuffers(days)).toHaveLength(2);
  });

  it("arrive as they were, their buffers gone from here", () => {
    const days = simulated(true);
    shareBuffers(days);
    const buffers = ownedBuffers(days);
    expect(structuredClone(days, { transfer: buffers })).toEqual(simulated(true));
    expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
  });

  it("keep a buffer here of which only a part is sent", () => {
    const numbers = new Float64Array(10);
    expect(ownedBuffers([{ few: numbers.subarray(2, 5) }])).toEqual([]);
  });
});
