/** Which sizes a splitting tries. */
import { refusesByChance } from "../../scenario/refuses-by-chance.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { SplittingRun } from "../../simulation/splitting/types.ts";

/** A size that refuses so much more frequently than the target: what refuses nothing is bounded by how often this one does. */
const SURELY = 100;
/** From a rate so much more frequent than the target to one so much rarer, and at most so many sizes. */
const [ABOVE, BELOW] = [10, 6];
const MOST_SIZES = 10;
/** Sizes beyond that: where hardly a run has a refusal left, only the bound of a size some ports larger is low enough. */
const FURTHER = 3;
/** Where the server draws at random: shares of the size that the levels are made for. */
const SHARES = [0.85, 0.93, 1, 1.08, 1.18];

/** Sizes from above the target to below it, ascending, as the run that set the levels outlines them; and those wanted in any case. */
export function sizesAround(
  { outline, asks }: SplittingRun,
  scenario: Scenario,
  target: number,
  near: number,
  also: readonly number[],
): number[] {
  const { ports } = scenario.server;
  const sizes = new Set(also);
  if (refusesByChance(ports)) {
    for (const share of SHARES) sizes.add(Math.max(1, Math.round(near * share)));
    return [...sizes].toSorted((a, b) => a - b);
  }
  const sizeFor = (rate: number): number => {
    const places = outline.findIndex((refused) => refused <= rate * asks);
    return (places < 0 ? outline.length : places) + (ports.lastPortUnused ? 1 : 0);
  };
  const first = Math.max(1, sizeFor(target * ABOVE));
  const last = Math.max(first, sizeFor(target / BELOW)) + FURTHER;
  sizes.add(Math.max(1, Math.min(sizeFor(target * SURELY), first - 1)));
  const step = Math.max(1, Math.ceil((last - first) / MOST_SIZES));
  const grid = ports.portsPerSession ?? 1;
  for (let size = first; size <= last; size += step * grid)
    sizes.add(Math.ceil(size / grid) * grid);
  return [...sizes].toSorted((a, b) => a - b);
}
