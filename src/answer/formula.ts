/** The exact textbook counterpart of a scenario, and whether it may be trusted here. */
import { meanOf } from "../scenario/quantity.ts";
import { daysDiffer } from "../scenario/day-factor.ts";
import { kindsOfDays } from "../scenario/year.ts";
import { triesAgain } from "../scenario/failures.ts";
import type { Group, Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { DemandSummary } from "./demand.ts";
import { erlangB, MOST_PORTS, portsForErlangB } from "./exact/erlang-b.ts";
import { engsetCallCongestion, portsForEngset } from "./exact/engset.ts";
import { portsForDraws, refusalsOfDraws } from "./exact/random-draws.ts";
import { mixedRefusals, portsForTarget } from "./exact/mixture.ts";
import { isHomogeneous } from "./units.ts";
import { portsForSessions, sessionRefusals } from "./exact/sessions.ts";

export interface Counterpart {
  name: string;
  erlangs: number;
  /** Smallest size per node that meets the target by the formula; null where none up to 16,384 ports does. */
  ports: number | null;
  /** Refusals that the formula gives at a size. */
  refusalsAt: (ports: number) => number;
  applies: boolean;
  why: string;
}

/** Share of the time up to which a full link is forgiven: it moves the mean hold by less than its interval. */
const LINK_BUSY = 0.001;

const NUMBER_WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

/**
 * Chooses the formula by the server's rule and the visits' pattern; its load is exact where it can be, else measured.
 * `days` are simulated days at the size that is to be opened: they show whether a cap turned clients away.
 */
export function exactCounterpart(
  scenario: Scenario,
  demand: DemandSummary,
  days: readonly DaySummary[],
): Counterpart {
  const { target, server } = scenario;
  const nodes = server.nodes - server.nodesLost;
  const exact = offeredErlangs(scenario);
  // A load that changes is taken at its busiest minute (modified offered load, Massey & Whitt 1994).
  const measured = isHomogeneous(scenario) ? demand.busyMean : demand.busiestMinuteMean;
  const erlangs = (exact ?? measured) / nodes;
  const obstacle = premiseBroken(scenario) ?? linkShort(demand) ?? capBinds(days);
  const formula = onWholeRange(
    scenario,
    daysDiffer(scenario.groups)
      ? mixedFormula(scenario, erlangs)
      : chooseFormula(scenario, erlangs, target.refusals, nodes),
  );
  const load =
    exact === null
      ? `measured in the simulation${isHomogeneous(scenario) ? "" : ", at the busiest minute of the mean day"}`
      : "from the scenario's rates and times";
  return {
    ...formula,
    erlangs,
    applies: obstacle === null,
    why:
      obstacle === null
        ? `Its premises hold here: ${formula.premise}. The load is ${load}.`
        : `It is a comparison only: ${obstacle}. The load is ${load}.`,
  };
}

function chooseFormula(
  scenario: Scenario,
  erlangs: number,
  target: number,
  nodes: number,
): Formula {
  const { ports } = scenario.server;
  if (ports.portsPerSession !== null) {
    const each = ports.portsPerSession;
    return {
      name: `Erlang B on floor(N / ${each}) sessions`,
      ports: withinRange(portsForSessions(erlangs, each, target)),
      refusalsAt: (size: number) => sessionRefusals(erlangs, size, each),
      premise: "sessions begin at random moments and each takes one of the places",
    };
  }
  if (ports.pick === "random-draws") {
    const draws = ports.attempts;
    const name = draws === null ? "N" : (NUMBER_WORDS[draws] ?? String(draws));
    return {
      name: `${name}-draw chain`,
      ports: portsForDraws(erlangs, draws, target),
      refusalsAt: (size: number) => refusalsOfDraws(erlangs, size, draws),
      premise:
        "PASVs come at random moments and each draws ports blindly; the law of the hold does not matter",
    };
  }
  if (scenario.groups.every(({ visits }) => visits.pattern === "always")) {
    const clients = scenario.groups.reduce((sum, group) => sum + group.clients, 0);
    const sources = Math.ceil(clients / nodes);
    const alpha = erlangs / Math.max(1e-9, sources - erlangs);
    return {
      name: `Engset, ${sources} sources`,
      ports: withinRange(portsForEngset(sources, alpha, target)),
      refusalsAt: (size: number) => engsetCallCongestion(sources, alpha, size),
      premise: "a fixed number of clients, each with at most one port, none asking again sooner",
    };
  }
  return {
    name: "Erlang B",
    ports: portsForErlangB(erlangs, target),
    refusalsAt: (size: number) => erlangB(erlangs, size),
    premise:
      "PASVs come at random moments and every port is tried; the law of the hold does not matter",
  };
}

/** Ranks of days that a mixture of formulae is summed over. */
const MIXED_RANKS = 3650;

/** The formula for one day, averaged over the days of a year by their loads. */
function mixedFormula({ groups, server, target }: Scenario, erlangs: number): Formula {
  const { pick, attempts } = server.ports;
  const draws = pick === "random-draws";
  const shares = new Map<number, number>();
  for (const { factors, share } of kindsOfDays(groups.slice(0, 1), MIXED_RANKS))
    shares.set(factors[0]!, (shares.get(factors[0]!) ?? 0) + share);
  const days = [...shares].map(([factor, share]) => ({ factor, share }));
  const refusalsAt = (size: number): number =>
    mixedRefusals(
      (load) => (draws ? refusalsOfDraws(load, size, attempts) : erlangB(load, size)),
      erlangs,
      days,
    );
  return {
    name: draws ? "random-draw chain over days that differ" : "Erlang B over days that differ",
    ports: portsForTarget(refusalsAt, target.refusals),
    refusalsAt,
    premise: "PASVs come at random moments, on each day as many as its load says",
  };
}

type Formula = Pick<Counterpart, "name" | "ports" | "refusalsAt"> & { premise: string };

/** The formulae count ports that are used; where the last one of a range is not, a range takes one more. */
function onWholeRange({ server }: Scenario, formula: Formula): Formula {
  const { lastPortUnused, portsPerSession } = server.ports;
  if (!lastPortUnused || portsPerSession !== null) return formula;
  return {
    ...formula,
    ports: formula.ports === null ? null : withinRange(formula.ports + 1),
    refusalsAt: (size) => formula.refusalsAt(Math.max(0, size - 1)),
  };
}

function withinRange(ports: number | null): number | null {
  return ports !== null && ports <= MOST_PORTS ? ports : null;
}

/** Mean command round trips inside the hold beyond the usual one, of visits of one file. */
function commandRoundTrips(group: Group): number {
  const { firstHoldRoundTrips, holdRoundTrips, uploadHoldRoundTrips, uploads } = group;
  return firstHoldRoundTrips + (1 - uploads) * holdRoundTrips + uploads * uploadHoldRoundTrips;
}

/** What in the scenario breaks the formula's premises; null where nothing does. */
function premiseBroken(scenario: Scenario): string | null {
  const { groups } = scenario;
  const { ports } = scenario.server;
  const patterns = new Set(groups.map((group) => group.visits.pattern));
  const always = patterns.has("always");
  if (daysDiffer(groups) && (groups.length > 1 || ports.portsPerSession !== null))
    return "the load differs from day to day, and not for all clients alike";
  if (daysDiffer(groups) && offeredErlangs(scenario) === null)
    return "the load differs from day to day, and what is measured is its mean";
  if (patterns.has("daily"))
    return "the load changes with the hour, the formula knows only a steady one";
  if (patterns.has("scheduled"))
    return "visits start together by the clock, the formula has them at random";
  if (always && patterns.size > 1)
    return "some clients are always logged in and others come and go";
  if (always && groups.length > 1) return "the groups of clients differ";
  if (groups.some((group) => triesAgain(group, ports))) {
    return "refused clients try again, the formula has them go away";
  }
  if (groups.some((group) => !isOneTransfer(group))) {
    return "a visit makes several data connections, so that they do not come at random";
  }
  if (ports.exclusive === "port-and-address")
    return "a port serves several client addresses at once";
  if (ports.attempts !== null && ports.pick !== "random-draws") {
    return "the server gives up before it has tried every port";
  }
  if (always && ports.pick === "random-draws")
    return "the clients are few, the formula has endlessly many";
  if (ports.portsPerSession !== null) {
    if (always) return "clients that are always logged in keep their places";
    if (ports.holdUntil === "accept" || groups.some((group) => meanOf(group.roundTripSeconds) > 0))
      return "a session lasts longer than the data connection in it, whose load is known";
  }
  return null;
}

/** A link that is short now and then makes holds longer the more of them there are. */
function linkShort({ linkBusy }: DemandSummary): string | null {
  return linkBusy > LINK_BUSY
    ? "the link is full at times: transfers last longer the more there are, the formula has them apart"
    : null;
}

/** A cap on sessions keeps load away from the ports. */
function capBinds(days: readonly DaySummary[]): string | null {
  return days.some((day) => day.turnedAwaySessions + day.turnedAwayAddress > 0)
    ? "a cap on sessions turns some clients away first"
    : null;
}

function isOneTransfer(group: Group): boolean {
  return (
    typeof group.files === "number" &&
    typeof group.listings === "number" &&
    group.files + group.listings === 1
  );
}

/** Mean offered load of a steady scenario whose times are given in seconds; null where it has to be measured. */
function offeredErlangs(scenario: Scenario): number | null {
  const { holdUntil, reusesAddress, acceptsOn } = scenario.server.ports;
  if (!reusesAddress || holdUntil === "next-pasv-or-quit") return null;
  let erlangs = 0;
  for (const group of scenario.groups) {
    const { visits, transferSeconds, listingSeconds } = group;
    if (visits.pattern !== "steady" || group.abandoned > 0 || group.stalled > 0) return null;
    if (transferSeconds === undefined && meanOf(group.files) > 0) return null;
    if (listingSeconds === undefined && meanOf(group.listings) > 0) return null;
    const trips = acceptsOn === "connect" ? 2 : 2 + commandRoundTrips(group);
    const connect =
      group.connectSeconds === undefined
        ? trips * meanOf(group.roundTripSeconds)
        : meanOf(group.connectSeconds);
    const transfer = (seconds: Group["transferSeconds"]): number =>
      holdUntil === "accept" ? connect : connect + meanOf(seconds ?? 0);
    const perVisit =
      meanOf(group.files) * transfer(transferSeconds) +
      meanOf(group.listings) * transfer(listingSeconds);
    erlangs += ((group.clients * visits.perClientPerHour) / 3600) * perVisit * group.passive;
  }
  return erlangs;
}
