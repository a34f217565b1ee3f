import { completeGroup } from "./complete-group.ts";
import { completeServer } from "./complete-server.ts";
import { Filler } from "./defaults-filler.ts";
import type {
  Access,
  Assumption,
  Catalogues,
  Placement,
  Scenario,
  ScenarioDocument,
  Simulation,
  Target,
} from "./types.ts";
import { leadInSecondsFor } from "./lead-in.ts";
import { isSteady } from "./visit-length.ts";
import { USUAL_REFUSALS } from "./year-shape.ts";

function completeTarget({ target = {}, groups }: ScenarioDocument, filler: Filler): Target {
  const steady = isSteady(groups);
  const over = steady ? "day" : "busiest-hour";
  const overSource = steady
    ? "No group depends on the time of day, so every hour of the day is evidence."
    : "Teletraffic engineering, too, judges the busiest hour.";
  const refusalsSource = "One refusal in 1,000, a common target; give yours.";
  return {
    refusals: filler.assume("target.refusals", target.refusals, USUAL_REFUSALS, refusalsSource),
    over: filler.assume("target.over", target.over, over, overSource),
    confidence: filler.assume("target.confidence", target.confidence, 0.95, "95 % sure."),
    growth: filler.assume("target.growth", target.growth, 0, "No growth."),
    ...(target.growthFrom !== undefined && { growthFrom: target.growthFrom }),
    ...(target.fiveBusiest !== undefined && { fiveBusiest: target.fiveBusiest }),
  };
}

function completePlacement({ placement = {} }: ScenarioDocument, filler: Filler): Placement {
  const avoid = filler.assume(
    "placement.avoid",
    placement.avoid,
    [],
    "No range to avoid was named.",
  );
  const avoidWithReasons = avoid.map(({ first, last, why }, index) => ({
    first,
    last,
    why: filler.assume(`placement.avoid[${index}].why`, why, "in use", "No reason was given."),
  }));
  return {
    ...(placement.first !== undefined && { first: placement.first }),
    avoid: avoidWithReasons,
  };
}

function completeAccess({ access = {} }: ScenarioDocument, filler: Filler): Access {
  const { publicAddress, insideAddress, insideAddresses } = access;
  return {
    ...(publicAddress !== undefined && { publicAddress }),
    ...(insideAddress !== undefined && { insideAddress }),
    ...(insideAddresses !== undefined && { insideAddresses }),
    sources: filler.assume("access.sources", access.sources, [], "Anyone may connect."),
    controlPorts: filler.assume(
      "access.controlPorts",
      access.controlPorts,
      [21],
      "The standard control port of FTP.",
    ),
  };
}

/** A scenario with every default written out, and the list of those defaults, each with where it comes from. */
export function completeScenario(
  document: ScenarioDocument,
  catalogues: Catalogues,
): { scenario: Scenario; assumptions: Assumption[] } {
  const filler = new Filler();
  const name = filler.assume("name", document.name, "Untitled", "The scenario has no name.");
  const server = completeServer(
    document.server,
    catalogues,
    filler,
    document.simulation?.daySeconds,
  );
  const groups = document.groups.map((group, index) =>
    completeGroup(group, index, catalogues, filler, server.ports.leaks !== null),
  );
  const target = completeTarget(document, filler);
  const {
    days,
    daySeconds: givenDay,
    leadInSeconds,
    seed,
    warmUpSeconds,
  } = document.simulation ?? {};
  const daySeconds = filler.assume("simulation.daySeconds", givenDay, 86_400, "A day of 24 hours.");
  const simulation: Simulation = {
    days: filler.assume(
      "simulation.days",
      days,
      100_000,
      "As many days as settle the verdict, within the budget of work.",
    ),
    daySeconds,
    leadInSeconds: filler.assume(
      "simulation.leadInSeconds",
      leadInSeconds,
      leadInSecondsFor(groups, server, daySeconds),
      "The days before run into each day: reaching back until less than 1 % of any group's demand is missing.",
    ),
    warmUpSeconds: filler.assume(
      "simulation.warmUpSeconds",
      warmUpSeconds,
      0,
      "The whole day counts: the day before runs into it.",
    ),
    seed: filler.assume("simulation.seed", seed, 1, "Any seed; the same one gives the same plan."),
  };
  const placement = completePlacement(document, filler);
  const access = completeAccess(document, filler);
  const scenario: Scenario = {
    version: 1,
    name,
    server,
    groups,
    target,
    simulation,
    placement,
    access,
  };
  return { scenario, assumptions: filler.assumptions };
}
