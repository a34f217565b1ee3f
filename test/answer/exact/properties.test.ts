import fc from "fast-check";
import { describe, it } from "vitest";
import { batchRefusals } from "../../oracles/batch.ts";
import { engsetCallCongestion, engsetTimeCongestion } from "../../../src/answer/exact/engset.ts";
import { erlangB, erlangBContinuous } from "../../../src/answer/exact/erlang-b.ts";
import { equivalentRandomRefusals, haywardRefusals } from "../../../src/answer/exact/hayward.ts";
import { kaufmanRoberts } from "../../oracles/kaufman-roberts.ts";
import { linkShortage } from "../../oracles/processor-sharing.ts";
import { portsForDraws, refusalsOfDraws } from "../../../src/answer/exact/random-draws.ts";
import { retrialRefusals } from "../../oracles/retrial.ts";
import { runLength } from "../../oracles/run-length.ts";
import { sessionRefusals, sessionRefusalsOfSources } from "../../../src/answer/exact/sessions.ts";
import { aboveAfterSpike } from "../../oracles/spike.ts";
import { peakAtMost } from "../../oracles/unlimited-peak.ts";

/** A formula that gives the share refused, with the largest case worth its time. */
interface Family {
  name: string;
  mostErlangs: number;
  mostPorts: number;
  refused: (erlangs: number, ports: number) => number;
}

const families: Family[] = [
  { name: "Erlang B", mostErlangs: 5000, mostPorts: 6000, refused: erlangB },
  { name: "continuous Erlang B", mostErlangs: 5000, mostPorts: 6000, refused: erlangBContinuous },
  {
    name: "nine draws",
    mostErlangs: 5000,
    mostPorts: 16383,
    refused: (a, n) => refusalsOfDraws(a, n, 9),
  },
  {
    name: "one draw",
    mostErlangs: 5000,
    mostPorts: 16383,
    refused: (a, n) => refusalsOfDraws(a, n, 1),
  },
  {
    name: "twelve distinct draws",
    mostErlangs: 5000,
    mostPorts: 16383,
    refused: (a, n) => refusalsOfDraws(a, n, 12, false),
  },
  {
    name: "Engset, call congestion",
    mostErlangs: 50,
    mostPorts: 500,
    refused: (alpha, n) => engsetCallCongestion(300, alpha, n),
  },
  {
    name: "Engset, time congestion",
    mostErlangs: 50,
    mostPorts: 500,
    refused: (alpha, n) => engsetTimeCongestion(300, alpha, n),
  },
  {
    name: "batches",
    mostErlangs: 2000,
    mostPorts: 2500,
    refused: (a, n) => batchRefusals(a, n, [0.5, 0, 0, 0.2, 0.3]).refused,
  },
  {
    name: "Hayward",
    mostErlangs: 5000,
    mostPorts: 6000,
    refused: (a, n) => haywardRefusals(a, 3.7, n),
  },
  {
    name: "one class of Kaufman and Roberts",
    mostErlangs: 500,
    mostPorts: 2500,
    refused: (a, n) => kaufmanRoberts(n, [{ erlangs: a, portsEach: 1 }])[0] as number,
  },
  {
    name: "sessions",
    mostErlangs: 2000,
    mostPorts: 6000,
    refused: (a, n) => sessionRefusals(a, n, 3),
  },
  {
    name: "sessions of a few sources",
    mostErlangs: 50,
    mostPorts: 500,
    refused: (alpha, n) => sessionRefusalsOfSources(100, alpha, n, 3),
  },
  {
    name: "a short link",
    mostErlangs: 3000,
    mostPorts: 3000,
    refused: (a, n) => linkShortage(a, n + 1),
  },
  {
    name: "a spike",
    mostErlangs: 500,
    mostPorts: 700,
    refused: (a, n) => aboveAfterSpike(80, a, 0.4, n),
  },
  {
    name: "a peak above the limit",
    mostErlangs: 200,
    mostPorts: 300,
    refused: (a, n) => 1 - peakAtMost(a, 100, n),
  },
  {
    name: "retries",
    mostErlangs: 40,
    mostPorts: 60,
    refused: (a, n) => retrialRefusals(Math.min(a, 0.9 * (n + 1)), n + 1, 2).firstAttempt,
  },
];

/** Rounding may turn a tie by this much; 1 - x keeps only absolute precision. */
const slack = (value: number): number => 1e-9 * value + 1e-13;

describe.each(families)("$name", ({ mostErlangs, mostPorts, refused }) => {
  const load = fc.double({ min: 1e-3, max: mostErlangs, noNaN: true });
  const ports = fc.integer({ min: 0, max: mostPorts });

  it("is always a share between 0 and 1", () => {
    fc.assert(
      fc.property(load, ports, (a, n) => {
        const value = refused(a, n);
        return value >= 0 && value <= 1;
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("falls as ports are added and rises with the load", () => {
    fc.assert(
      fc.property(load, ports, fc.double({ min: 1, max: 3, noNaN: true }), (a, n, factor) => {
        const value = refused(a, n);
        const step = refused(a, n + 1);
        const heavier = refused(Math.min(a * factor, mostErlangs), n);
        return step <= value + slack(value) && heavier >= value - slack(value);
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});

describe("between the formulae", () => {
  const load = fc.double({ min: 0.1, max: 300, noNaN: true });
  const ports = fc.integer({ min: 1, max: 400 });
  const draws = fc.integer({ min: 1, max: 40 });

  it("fewer draws refuse more, distinct draws less, and none less than looking at all", () => {
    fc.assert(
      fc.property(load, ports, draws, (a, n, k) => {
        const independent = refusalsOfDraws(a, n, k);
        const distinct = refusalsOfDraws(a, n, k, false);
        const more = refusalsOfDraws(a, n, k + 1);
        const all = erlangB(a, n);
        return (
          more <= independent + slack(independent) &&
          distinct <= independent + slack(independent) &&
          all <= distinct + slack(distinct)
        );
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("the size found meets the target and one port less does not", () => {
    const target = fc.double({ min: 1e-7, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(load, draws, target, (a, k, wanted) => {
        const least = portsForDraws(a, k, wanted);
        if (least === null) return refusalsOfDraws(a, 16384, k) > wanted;
        return (
          refusalsOfDraws(a, least, k) <= wanted &&
          (least === 0 || refusalsOfDraws(a, least - 1, k) > wanted)
        );
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("bursts, batches and retries refuse more than plain demand", () => {
    fc.assert(
      fc.property(load, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (a, share) => {
        const n = Math.max(1, Math.ceil(a / share));
        const plain = erlangB(a, n);
        if (plain < 1e-200) return true;
        return (
          batchRefusals(a, n, [0, 1]).refused >= plain &&
          retrialRefusals(Math.min(a, n * 0.95), n, 1).anyAttempt >=
            erlangB(Math.min(a, n * 0.95), n) &&
          runLength(a, n).dispersion >= 1
        );
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it("equivalent random theory stays a share for realistic bursts", () => {
    fc.assert(
      fc.property(load, ports, fc.double({ min: 1, max: 6, noNaN: true }), (a, n, burst) => {
        const value = equivalentRandomRefusals(a + 5, burst, n);
        return value >= 0 && value <= 1;
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
