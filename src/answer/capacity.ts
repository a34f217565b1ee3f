/** The inverse question: so many ports may be opened, how much of this load do they carry? */
import type { Group, Scenario } from "../scenario/types.ts";
import type { LeastOptions } from "./find-least.ts";
import { prepare } from "./first-steps.ts";
import { ASKED_OFTEN, isTooRare } from "./rare/rare-least.ts";
import type { RateEstimate } from "./ratio.ts";
import type { SizeResult } from "./size-runs.ts";
import { shareOfLogins } from "./turned-away.ts";

/** Bracket of the factor, and how finely it is told apart. */
const LARGEST_FACTOR = 64;
const SMALLEST_FACTOR = 1 / 64;
const FINENESS = 0.01;

export interface Capacity {
  /** Ports per node. */
  ports: number;
  /** The largest multiple of every group's clients that still meets the target; 0 where not even 1/64 does. */
  factor: number;
  clients: number;
  refusals: RateEstimate;
  /** What a larger load meets first: refusals, or logins that a cap on sessions turns away. */
  limitedBy: "ports" | "sessions";
  /** true where even 64 times the clients meet the target. */
  unbounded: boolean;
}

/** The scenario with every group's clients multiplied; at least one client each, addresses in proportion. */
export function scaleClients(scenario: Scenario, factor: number): Scenario {
  const scale = (group: Group): Group => {
    const clients = Math.max(1, Math.round(group.clients * factor));
    const addresses = Math.max(1, Math.min(clients, Math.round(group.addresses * factor)));
    return { ...group, clients, addresses };
  };
  return { ...scenario, groups: scenario.groups.map(scale) };
}

/**
 * Bisects on the factor, every factor on the same days; a rate that these count too little of is found by splitting. Where
 * that cannot be done a load of which nothing was refused meets the target, as in the search for the least. A load of
 * whose logins a cap turns away more than the target's share is not carried.
 */
export async function findCapacity(
  scenario: Scenario,
  ports: number,
  options: LeastOptions,
): Promise<Capacity> {
  const { refusals } = scenario.target;
  let limitedBy: Capacity["limitedBy"] = "ports";
  const meets = ({ rate, summaries }: SizeResult): boolean => {
    const fits = rate.high <= refusals || rate.estimate === 0;
    const isLetIn = shareOfLogins(summaries) <= refusals;
    if (!fits || !isLetIn) limitedBy = fits ? "sessions" : "ports";
    return fits && isLetIn;
  };
  const at = async (factor: number): Promise<SizeResult> => {
    const scaled = scaleClients(scenario, factor);
    const simulate = options.simulate(scaled);
    const { runs } = await prepare(scaled, simulate, options.signal, { near: ports });
    const found = await runs.at(ports, options.days);
    if (!isTooRare(found, scaled)) return found;
    const rare = await runs.rare({ near: ports, also: [ports], effort: ASKED_OFTEN });
    return { ...found, rate: rare?.at(ports) ?? found.rate };
  };
  let low = 0;
  let rate: RateEstimate = { estimate: 0, low: 0, high: 0 };
  let high = 1;
  for (;;) {
    const found = await at(high);
    if (!meets(found)) break;
    low = high;
    rate = found.rate;
    if (high >= LARGEST_FACTOR) return { ...capacity(scenario, ports, low, rate), unbounded: true };
    high *= 2;
  }
  while (high - low > FINENESS * high && high > SMALLEST_FACTOR) {
    const middle = low === 0 ? high / 2 : (low + high) / 2;
    const found = await at(middle);
    if (!meets(found)) high = middle;
    else {
      low = middle;
      rate = found.rate;
    }
  }
  return { ...capacity(scenario, ports, low, rate), limitedBy };
}

function capacity(
  scenario: Scenario,
  ports: number,
  factor: number,
  refusals: RateEstimate,
): Capacity {
  const { groups } = scaleClients(scenario, factor);
  const clients = factor === 0 ? 0 : groups.reduce((sum, group) => sum + group.clients, 0);
  return { ports, factor, clients, refusals, limitedBy: "ports", unbounded: false };
}
