import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { surfaceOf } from "../../src/watch/surface.ts";
import { traceDay } from "../../src/watch/trace-day.ts";
import { TRACED } from "../../src/watch/trace.ts";
import { arbitraryDay } from "../simulation/arbitrary-days.ts";
import { scenario } from "../simulation/scenario.ts";

const days = arbitraryDay.map(({ parts, ports, day }) => {
  const asked = scenario(parts);
  const span = { fromSeconds: 0, toSeconds: asked.simulation.daySeconds };
  return { asked, trace: traceDay(asked, { day, ports: ports ?? 20, span }).trace };
});

describe("the surface of a range", () => {
  it("has as many listening on average as all listeners together listened", () => {
    fc.assert(
      fc.property(days, ({ asked, trace }) => {
        const { countedFromSeconds: from, kinds, rows, seconds, span } = trace;
        const within = (time: number) => Math.max(from, Math.min(span.toSeconds, time));
        const began = new Map<number, number>();
        let listened = 0;
        kinds.forEach((kind, event) => {
          const row = rows[event]!;
          const start = began.get(row);
          if (start !== undefined) listened += within(seconds[event]!) - within(start);
          began.delete(row);
          if (kind === TRACED.listening) began.set(row, seconds[event]!);
        });
        for (const start of began.values()) listened += within(span.toSeconds) - within(start);
        const { meanListening, mostListening, guessChance, ports } = surfaceOf(trace, asked.server);
        expect(meanListening * (span.toSeconds - from)).toBeCloseTo(listened, 4);
        expect(meanListening).toBeLessThanOrEqual(mostListening + 1e-9);
        if (asked.server.ports.exclusive === "port")
          expect(mostListening).toBeLessThanOrEqual(ports);
        expect(guessChance).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40, seed: 3, endOnFailure: true },
    );
  });

  it("takes a session for each port to exhaust, and more addresses where sessions are capped by address", () => {
    const asked = scenario({ server: { maxSessionsPerAddress: 4, idleSeconds: 300 } });
    const span = { fromSeconds: 0, toSeconds: 3600 };
    const { trace } = traceDay(asked, { day: 0, ports: 10, span });
    expect(surfaceOf(trace, asked.server)).toMatchObject({
      ports: 10,
      idleSessions: 10,
      addresses: 3,
      takenSeconds: 300,
    });
    const shared = scenario({ ports: { exclusive: "port-and-address", unusedSeconds: 60 } });
    expect(surfaceOf(trace, shared.server)).toMatchObject({
      idleSessions: null,
      addresses: 1,
      takenSeconds: 60,
    });
  });
});
