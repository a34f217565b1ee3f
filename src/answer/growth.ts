import type { Scenario } from "../scenario/types.ts";

/** The scenario with `growth` more clients; the same object where there is no growth. */
export function grownScenario(scenario: Scenario): Scenario {
  const { growth } = scenario.target;
  if (growth === 0) return scenario;
  const groups = scenario.groups.map((group) => {
    const clients = Math.ceil(group.clients * (1 + growth));
    const addresses = Math.ceil(group.addresses * (1 + growth));
    return { ...group, clients, addresses: Math.min(clients, addresses) };
  });
  return { ...scenario, groups };
}
