/** What matters most: one input at a time made smaller and larger, on the same days, and the least each time. */
import { findLeast, type Least, type LeastOptions } from "./find-least.ts";
import type { Group, PortBehaviour, Quantity, Scenario } from "../scenario/types.ts";
import { answerWords } from "./words/answer.ts";

/** One input with what the least becomes at its two ends. */
export interface SensitivityRow {
  /** Path of the input in the scenario. */
  path: string;
  /** Index of the group it belongs to; null for the server's behaviour. */
  group: number | null;
  low: { value: unknown; least: Least };
  high: { value: unknown; least: Least };
}

interface Variation {
  path: string;
  group: number | null;
  low: { value: unknown; scenario: Scenario };
  high: { value: unknown; scenario: Scenario };
}

/** How far an input is moved: a quarter less, a third more. */
const LESS = 3 / 4;
const MORE = 4 / 3;
/** A spread of starts is the least known of all. */
const SPREAD_LESS = 1 / 2;
const SPREAD_MORE = 3;
/** Groups that hold less of the peak than this are left alone. */
const SMALLEST_SHARE = 0.05;

/**
 * Works through the inputs of the groups that make the peak, and the other reading of behaviour that is not
 * established. `shares` = each group's part of the ports at the peak. Rows come sorted, widest first; `onRow` as they come.
 */
export async function findSensitivity(
  scenario: Scenario,
  shares: readonly number[],
  otherReading: Partial<PortBehaviour> | undefined,
  options: LeastOptions,
  onRow?: (rows: SensitivityRow[]) => void,
): Promise<SensitivityRow[]> {
  const rows: SensitivityRow[] = [];
  for (const { path, group, low, high } of variations(scenario, shares, otherReading)) {
    const atLow = await findLeast(low.scenario, options);
    const atHigh = await findLeast(high.scenario, options);
    rows.push({
      path,
      group,
      low: { value: low.value, least: atLow },
      high: { value: high.value, least: atHigh },
    });
    rows.sort((a, b) => swing(b) - swing(a) || a.path.localeCompare(b.path));
    onRow?.([...rows]);
  }
  return rows;
}

function swing({ low, high }: SensitivityRow): number {
  return Math.abs((high.least.ports ?? Infinity) - (low.least.ports ?? Infinity));
}

function variations(
  scenario: Scenario,
  shares: readonly number[],
  otherReading: Partial<PortBehaviour> | undefined,
): Variation[] {
  const found: Variation[] = [];
  scenario.groups.forEach((group, index) => {
    if ((shares[index] ?? 0) < SMALLEST_SHARE) return;
    const vary = (
      path: string,
      change: (factor: number) => { group: Group; value: unknown },
      by = [LESS, MORE],
    ) => {
      const end = (factor: number) => {
        const changed = change(factor);
        return { value: changed.value, scenario: withGroup(scenario, index, changed.group) };
      };
      const [less = LESS, more = MORE] = by;
      found.push({
        path: `groups[${index}].${path}`,
        group: index,
        low: end(less),
        high: end(more),
      });
    };
    vary("clients", (factor) => {
      const clients = Math.max(1, Math.round(group.clients * factor));
      return {
        group: { ...group, clients, addresses: Math.min(group.addresses, clients) },
        value: clients,
      };
    });
    varyVisits(group, vary);
    for (const field of quantitiesOf(group)) {
      vary(field, (factor) => {
        const value = scaled(group[field]!, factor);
        return { group: { ...group, [field]: value }, value };
      });
    }
  });
  if (otherReading) {
    const { server } = scenario;
    const other = {
      ...scenario,
      server: { ...server, ports: { ...server.ports, ...otherReading } },
    };
    found.push({
      path: "server.ports",
      group: null,
      low: { value: answerWords().asAssumed, scenario },
      high: { value: otherReading, scenario: other },
    });
  }
  return found;
}

type Vary = (
  path: string,
  change: (factor: number) => { group: Group; value: unknown },
  by?: number[],
) => void;

/** When visits come: their spread where they start together, else how often. */
function varyVisits(group: Group, vary: Vary): void {
  const { visits } = group;
  const by = [SPREAD_LESS, SPREAD_MORE];
  if (visits.pattern === "scheduled") {
    const field = visits.skewSeconds ? "skewSeconds" : "spreadSeconds";
    const width = visits[field] ?? 0;
    if (width === 0) return;
    vary(
      `visits.${field}`,
      (factor) => {
        const value = Math.min(width * factor, visits.everySeconds);
        return { group: { ...group, visits: { ...visits, [field]: value } }, value };
      },
      by,
    );
  }
  if (visits.pattern === "daily") {
    vary("visits.perClientPerDay", (factor) => {
      const value = visits.perClientPerDay * factor;
      return { group: { ...group, visits: { ...visits, perClientPerDay: value } }, value };
    });
  }
  if (visits.pattern === "steady") {
    vary("visits.perClientPerHour", (factor) => {
      const value = visits.perClientPerHour * factor;
      return { group: { ...group, visits: { ...visits, perClientPerHour: value } }, value };
    });
  }
}

/** The quantities that shape a group's transfers, as far as they have an effect. */
function quantitiesOf(
  group: Group,
): ("files" | "fileBytes" | "bitsPerSecond" | "transferSeconds" | "roundTripSeconds")[] {
  return group.transferSeconds === undefined
    ? ["files", "fileBytes", "bitsPerSecond", "roundTripSeconds"]
    : ["files", "transferSeconds"];
}

function withGroup(scenario: Scenario, index: number, group: Group): Scenario {
  return {
    ...scenario,
    groups: scenario.groups.map((other, at) => (at === index ? group : other)),
  };
}

/** The same law, every value multiplied. */
function scaled(quantity: Quantity, factor: number): Quantity {
  if (typeof quantity === "number") return quantity * factor;
  if ("from" in quantity) return { from: quantity.from * factor, to: quantity.to * factor };
  if ("exponential" in quantity) return { exponential: quantity.exponential * factor };
  if ("lognormal" in quantity) {
    const { median, sigma } = quantity.lognormal;
    return { lognormal: { median: median * factor, sigma } };
  }
  if ("pareto" in quantity) {
    const { minimum, alpha, maximum } = quantity.pareto;
    return { pareto: { minimum: minimum * factor, alpha, maximum: maximum * factor } };
  }
  if ("uniform" in quantity) {
    return { uniform: [quantity.uniform[0] * factor, quantity.uniform[1] * factor] };
  }
  if ("geometric" in quantity) return { geometric: Math.max(1, quantity.geometric * factor) };
  return { sample: quantity.sample.map((value) => value * factor) };
}
