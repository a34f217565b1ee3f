/** Loads whose refusals a formula knows at any rarity, and their rates by splitting. */
import { erlangB, portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import { engsetCallCongestion, portsForEngset } from "../../src/answer/exact/engset.ts";
import { portsForDraws, refusalsOfDraws } from "../../src/answer/exact/random-draws.ts";
import { findRareRates, type RareRates } from "../../src/answer/rare/rare-rates.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { NINE_DRAWS, signal, steady } from "./in-thread.ts";
import { splitHere } from "./split-here.ts";

interface Asked {
  target: number;
  near?: number;
  also?: number[];
  effort: number;
}

/** Rates of a scenario in its whole day after the warm-up. */
export async function ratesOf(scenario: Scenario, asked: Asked): Promise<RareRates> {
  const { warmUpSeconds, daySeconds } = scenario.simulation;
  const window = { fromSeconds: warmUpSeconds, toSeconds: daySeconds };
  const found = await findRareRates(
    { scenario, window, near: 10, ...asked },
    splitHere(scenario),
    signal,
  );
  return found!;
}

/** Each clients' only connection: idle for an exponential time, then a transfer of mean 1 s; a refused one is idle again. */
function sources(clients: number, idleSeconds: number, seed = 1): Scenario {
  const visits = { pattern: "always" as const, idleSeconds: { exponential: idleSeconds } };
  return steady({ erlangs: 1, groups: [{ clients, visits }], simulation: { seed } });
}

export interface Oracle {
  name: string;
  scenario: (seed: number) => Scenario;
  exact: (ports: number) => number;
  portsFor: (target: number) => number;
}

const engset = (ports: number): number => engsetCallCongestion(20, 0.25, ports);
/** Single ports, nine draws and a few sources. */
export const oracles: Oracle[] = [
  {
    name: "Erlang B, 5 erlangs",
    scenario: (seed) => steady({ erlangs: 5, simulation: { seed } }),
    exact: (ports) => erlangB(5, ports),
    portsFor: (target) => portsForErlangB(5, target)!,
  },
  {
    name: "nine draws, 2 erlangs",
    scenario: (seed) => steady({ erlangs: 2, ports: NINE_DRAWS, simulation: { seed } }),
    exact: (ports) => refusalsOfDraws(2, ports, 9),
    portsFor: (target) => portsForDraws(2, 9, target)!,
  },
  {
    name: "Engset, 20 sources",
    scenario: (seed) => sources(20, 4, seed),
    exact: engset,
    portsFor: (target) => portsForEngset(20, 0.25, target),
  },
];
