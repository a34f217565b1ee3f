import { describe, expect, it } from "vitest";
import {
  cappedTransferTime,
  linkShortage,
  sharedTransferTime,
} from "../oracles/processor-sharing.ts";
import type { Quantity } from "../../src/scenario/types.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { fault, meanOfDays, ratioOfDays } from "./interval.ts";
import { lineFor, scenario, simulate } from "./scenario.ts";

const DAYS = 40;
const WARM_UP = 100;
/** Mean file, bytes: one second alone on a line or link of 8 Mbit/s. */
const MEAN = 1e6;
const LINE = 8e6;

/** Sizes of one mean: the laws of shared links know no more of them. */
const sizes: Record<string, Quantity> = {
  exponential: { exponential: MEAN },
  constant: MEAN,
  // Coefficient of variation 1.3: the mean of a log-normal is its median times e^(sigma²/2).
  "log-normal": { lognormal: { median: MEAN / Math.exp(0.5), sigma: 1 } },
};

interface Load {
  fileBytes: Quantity;
  /** Line of every client and the link, in units of LINE. */
  line: number;
  link: number;
  /** Poisson transfers a second, and how many to simulate, about. */
  rate: number;
  transfers: number;
  uploads: number;
}

function days({ fileBytes, line, link, rate, transfers, uploads }: Load): DaySummary[] {
  const visits = { pattern: "steady" as const, perClientPerHour: (rate * 3600) / 100 };
  const { transferSeconds: _seconds, ...byBytes } = scenario({}).groups[0]!;
  const field = uploads === 1 ? "downlinkBitsPerSecond" : "uplinkBitsPerSecond";
  const whole = scenario({
    server: { [field]: lineFor(link * LINE) },
    simulation: {
      daySeconds: Math.ceil(transfers / DAYS / rate) + WARM_UP,
      warmUpSeconds: WARM_UP,
      seed: 5,
    },
  });
  const group = { ...byBytes, visits, fileBytes, bitsPerSecond: lineFor(line * LINE), uploads };
  return simulate({ ...whole, groups: [group] }, null, DAYS);
}

/** Mean transfer time by Little's law: ports held over transfers begun. */
function transferTime(of: readonly DaySummary[], transfers: number, rate: number) {
  const seconds = Math.ceil(transfers / DAYS / rate);
  return ratioOfDays(
    of.map((day) => day.meanHeld * seconds),
    of.map((day) => day.dayPasvs),
  );
}

describe("one link shared equally (M/G/1 processor sharing)", { timeout: 600_000 }, () => {
  const cases = Object.entries(sizes).flatMap(([law, fileBytes]) => [
    { law, fileBytes, rho: 0.5, transfers: 400_000, widest: 0.03, uploads: 0 },
    { law, fileBytes, rho: 0.8, transfers: 800_000, widest: 0.06, uploads: 1 },
  ]);
  it.each(cases)("$law sizes at utilisation $rho take E[S]/(1-rho)", (known) => {
    const { fileBytes, rho, transfers, widest, uploads } = known;
    // Lines a hundred times the link never bind: one transfer alone takes the link's second.
    const run = days({ fileBytes, line: 100, link: 1, rate: rho, transfers, uploads });
    const exact = sharedTransferTime(1, rho);
    expect(fault(transferTime(run, transfers, rho), exact, widest)).toBe("");
    const busy = run.map((day) => (uploads === 1 ? day.downlinkBusy : day.uplinkBusy));
    const use = run.map((day) => (uploads === 1 ? day.downlinkUse : day.uplinkUse));
    expect(fault(meanOfDays(busy), rho, widest)).toBe("");
    expect(use).toEqual(busy);
    expect(run.every((day) => day.uplinkUse === 0 || day.downlinkUse === 0)).toBe(true);
  });
});

describe(
  "a link for ten lines of one speed (M/G/R processor sharing)",
  { timeout: 600_000 },
  () => {
    const places = 10;
    const rate = 8;
    const transfers = 400_000;
    it.each(Object.entries(sizes))(
      "%s sizes take the time of Erlang's delay formula",
      (_, fileBytes) => {
        const run = days({ fileBytes, line: 1, link: places, rate, transfers, uploads: 0 });
        const exact = cappedTransferTime(1, rate, places);
        expect(fault(transferTime(run, transfers, rate), exact, 0.03)).toBe("");
        expect(fault(meanOfDays(run.map((day) => day.uplinkUse)), rate / places, 0.015)).toBe("");
        // Short = more than ten at once; the formula says ten or more.
        const short = linkShortage(rate, places) * (rate / places);
        expect(fault(meanOfDays(run.map((day) => day.uplinkBusy)), short, 0.08)).toBe("");
      },
    );
  },
);
