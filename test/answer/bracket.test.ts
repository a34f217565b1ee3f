import { describe, expect, it } from "vitest";
import { erlangB, portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import type { SizeResult } from "../../src/answer/size-runs.ts";
import { findSmallest } from "../../src/answer/bracket.ts";

const TARGET = 0.001;

/** Looks for the least on a known curve; counts the sizes that it had to look at. */
async function search(
  truth: (ports: number) => number,
  rough: (ports: number) => number,
  start: number,
  gap = 0,
) {
  const asked: number[] = [];
  const evaluate = async (ports: number): Promise<SizeResult> => {
    asked.push(ports);
    const rate = truth(ports);
    const result: Partial<SizeResult> = { ports, rate: { estimate: rate, low: rate, high: rate } };
    return result as SizeResult;
  };
  const meets = ({ rate }: SizeResult): boolean => rate.high <= TARGET;
  const found = await findSmallest(evaluate, meets, rough, TARGET, start, gap);
  return { found, asked };
}

/** A curve that is off by up to a fifth, each size by its own amount: neighbours may stand in the wrong order. */
function noisy(truth: (ports: number) => number): (ports: number) => number {
  return (ports) => truth(ports) * (0.8 + 0.4 * ((ports * 0.618_033_988_749) % 1));
}

const starts = [1, 2, 3, 5, 10, 20, 40, 60, 75, 80, 81, 82, 90, 100, 128, 200, 500, 1000, 16_384];
/** A start within a half and thrice the answer needs `most` sizes, any start 16. */
const bound = (start: number, most: number): number => (start >= 38 && start <= 228 ? most : 16);
const truth = (ports: number): number => erlangB(54, ports);
const exact = portsForErlangB(54, TARGET)!;

describe("the search for the smallest size that meets", () => {
  it.each([
    // What the rough curve takes the 54 erlangs for, and the most sizes that may be looked at from a start near by.
    ["right", 54, 5],
    ["a tenth too low", 48.6, 8],
    ["a fifth too high", 65, 8],
    ["a half too low", 27, 12],
    ["twice too high", 108, 10],
  ])(
    "finds it from every start where the rough curve is %s (%d erlangs)",
    async (_words, erlangs, most) => {
      for (const start of starts) {
        const { found, asked } = await search(truth, (ports) => erlangB(erlangs, ports), start);
        expect(found?.least.ports, `from ${start}`).toBe(exact);
        expect(found?.failing).toBe(exact - 1);
        expect(asked.length, `from ${start}: ${asked.join(", ")}`).toBeLessThanOrEqual(
          bound(start, most),
        );
        expect(new Set(asked).size).toBe(asked.length);
      }
    },
  );

  it("stops between neighbours of which one meets and one fails on a noisy curve, near the true least", async () => {
    const wavering = noisy(truth);
    for (const start of starts) {
      const { found, asked } = await search(wavering, truth, start);
      const { ports } = found!.least;
      expect(wavering(ports)).toBeLessThanOrEqual(TARGET);
      expect(wavering(ports - 1)).toBeGreaterThan(TARGET);
      expect(found!.failing).toBe(ports - 1);
      // A fifth in the probability is one port here.
      expect(Math.abs(ports - exact)).toBeLessThanOrEqual(1);
      expect(asked.length, `from ${start}: ${asked.join(", ")}`).toBeLessThanOrEqual(
        bound(start, 6),
      );
    }
  });

  it("leaves at most the gap that it is allowed, and says so", async () => {
    const large = (ports: number): number => erlangB(5000, ports);
    const { found } = await search(large, (ports) => erlangB(4500, ports), 6000, 0.0025);
    const { least, failing } = found!;
    expect(large(failing)).toBeGreaterThan(TARGET);
    expect(least.ports - failing).toBeLessThanOrEqual(0.0025 * least.ports);
    expect(least.ports).toBeGreaterThanOrEqual(portsForErlangB(5000, TARGET)!);
  });

  it("finds one port where one is enough", async () => {
    const { found } = await search(
      () => 0,
      () => 0,
      1,
    );
    expect(found).toMatchObject({ failing: 0, least: { ports: 1 } });
    const far = await search(
      (ports) => (ports < 1 ? 1 : 0),
      () => 0,
      300,
    );
    expect(far.found?.least.ports).toBe(1);
  });

  it("says that there is none up to 16,384, soon", async () => {
    const { found, asked } = await search(() => 0.5, truth, 80);
    expect(found).toBeNull();
    expect(asked).toContain(16_384);
    expect(asked.length).toBeLessThanOrEqual(16);
  });

  it("gets through a curve of which nothing is known: a silent rough curve, refusals that drop at once", async () => {
    for (const cliff of [7, 100, 1000]) {
      for (const start of [1, cliff - 1, cliff, cliff + 50]) {
        const { found, asked } = await search(
          (ports) => (ports < cliff ? 0.2 : 0),
          () => 0,
          start,
        );
        expect(found?.least.ports, `cliff ${cliff} from ${start}: ${asked.join(", ")}`).toBe(cliff);
      }
    }
  });
});
