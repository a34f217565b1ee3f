/** Services whose vendor sets the range: nobody can open another one, so the plan judges theirs. */
import type { Answer } from "../answer/find-answer.ts";
import type { Assumption, PortRange, Scenario } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { Message } from "./types.ts";
import { oneIn, span } from "../language/numbers.ts";
import { limitWords } from "./words/limits.ts";
import { saidOf } from "../servers/words/servers.ts";

/** The range that the vendor of this software sets for good; null where the administrator chooses. */
export function fixedRangeOf(facts: ServerFacts | undefined): PortRange | null {
  return facts?.fixedRange ? facts.defaultRange.value : null;
}

/** Ports of each node where the range is fixed: an even, whole share of it, at least one. */
export function fixedPortsPerNode(fixed: PortRange, nodes: number): number {
  return Math.max(1, Math.floor((fixed.last - fixed.first + 1) / nodes));
}

/** The scenario with the fixed range as the one that is open, since no other can be; itself where nothing is fixed. */
export function withFixedRange(scenario: Scenario, facts: ServerFacts | undefined): Scenario {
  const fixed = fixedRangeOf(facts);
  if (!fixed) return scenario;
  return { ...scenario, server: { ...scenario.server, range: { ...fixed } } };
}

/** The assumption that stands for the fixed range where the scenario named none; none where nothing is fixed. */
export function fixedRangeAssumption(
  scenario: Scenario,
  facts: ServerFacts | undefined,
): Assumption[] {
  const fixed = fixedRangeOf(facts);
  if (!facts || !fixed || scenario.server.range) return [];
  const { source, grade } = facts.defaultRange;
  return [{ path: "server.range", value: { ...fixed }, source, grade }];
}

/** The fixed range as one slice per node, disjoint; the last one takes what an even share leaves over. */
export function fixedSlices(fixed: PortRange, nodes: number): PortRange[] {
  const each = fixedPortsPerNode(fixed, nodes);
  return Array.from({ length: nodes }, (_, node) => ({
    first: fixed.first + node * each,
    last: node === nodes - 1 ? fixed.last : fixed.first + (node + 1) * each - 1,
  }));
}

/** `platform-cap` where the load needs more ports than the vendor gives: what is exceeded, by how much, what helps. */
export function fixedRangeLimits(answer: Answer, facts: ServerFacts | undefined): Message[] {
  const fixed = fixedRangeOf(facts);
  if (!facts || !fixed || answer.demand.peak.max === 0) return [];
  const { planned, smallest } = answer;
  const { nodes } = planned.server;
  const ports = fixed.last - fixed.first + 1;
  const least = smallest ? smallest.least.ports * nodes : null;
  if (least !== null && least <= ports) return [];
  const asked = oneIn(planned.target.refusals);
  return [
    {
      code: "platform-cap",
      message: limitWords().fixedTooSmall(saidOf(facts).name, span(fixed), ports, least, asked),
    },
  ];
}

/** Wishes of a scenario that a fixed range cannot follow: another range, or another start. */
export function fixedRangeWarnings(asked: Scenario, facts: ServerFacts | undefined): Message[] {
  const fixed = fixedRangeOf(facts);
  if (!facts || !fixed) return [];
  const { range } = asked.server;
  const { first } = asked.placement;
  const wishes = [
    ...(range && (range.first !== fixed.first || range.last !== fixed.last)
      ? [`server.range ${span(range)}`]
      : []),
    ...(first !== undefined && first !== fixed.first ? [`placement.first ${first}`] : []),
  ];
  if (wishes.length === 0) return [];
  return [
    {
      code: "platform-cap",
      message: limitWords().fixedNotFollowed(saidOf(facts).name, span(fixed), wishes),
    },
  ];
}
