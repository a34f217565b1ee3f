/** The exact textbook counterpart of a scenario, and whether it may be trusted here. */
import { meanOf } from "../scenario/quantity.ts";
import { daysDiffer } from "../scenario/day-factor.ts";
import { triesAgain } from "../scenario/failures.ts";
import type { Group, Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { DemandSummary } from "./demand.ts";
import { erlangB, MOST_PORTS, portsForErlangB } from "./exact/erlang-b.ts";
import { engsetCallCongestion, portsForEngset } from "./exact/engset.ts";
import { portsForDraws, refusalsOfDraws } from "./exact/random-draws.ts";
import { isHomogeneous } from "./independent-units.ts";
import { portsForSessions, sessionRefusals } from "./exact/sessions.ts";
import { answerWords } from "./words/answer.ts";

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
  const formula = onWholeRange(scenario, chooseFormula(scenario, erlangs, target.refusals, nodes));
  const words = answerWords();
  const load = exact === null ? words.loadMeasured(!isHomogeneous(scenario)) : words.loadGiven;
  return {
    ...formula,
    erlangs,
    applies: obstacle === null,
    why:
      obstacle === null ? words.applies(formula.premise, load) : words.comparison(obstacle, load),
  };
}

function chooseFormula(
  scenario: Scenario,
  erlangs: number,
  target: number,
  nodes: number,
): Formula {
  const words = answerWords();
  const { ports } = scenario.server;
  if (ports.portsPerSession !== null) {
    const each = ports.portsPerSession;
    return {
      name: words.erlangBOfSessions(each),
      ports: withinRange(portsForSessions(erlangs, each, target)),
      refusalsAt: (size: number) => sessionRefusals(erlangs, size, each),
      premise: words.premises.sessions,
    };
  }
  if (ports.pick === "random-draws") {
    const draws = ports.attempts;
    return {
      name: words.drawChain(draws),
      ports: portsForDraws(erlangs, draws, target),
      refusalsAt: (size: number) => refusalsOfDraws(erlangs, size, draws),
      premise: words.premises.draws,
    };
  }
  if (scenario.groups.every(({ visits }) => visits.pattern === "always")) {
    const clients = scenario.groups.reduce((sum, group) => sum + group.clients, 0);
    const sources = Math.ceil(clients / nodes);
    const alpha = erlangs / Math.max(1e-9, sources - erlangs);
    return {
      name: words.engset(sources),
      ports: withinRange(portsForEngset(sources, alpha, target)),
      refusalsAt: (size: number) => engsetCallCongestion(sources, alpha, size),
      premise: words.premises.engset,
    };
  }
  return {
    name: words.erlangB,
    ports: portsForErlangB(erlangs, target),
    refusalsAt: (size: number) => erlangB(erlangs, size),
    premise: words.premises.erlangB,
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
  const { broken } = answerWords();
  const { groups } = scenario;
  const { ports } = scenario.server;
  const patterns = new Set(groups.map((group) => group.visits.pattern));
  const always = patterns.has("always");
  if (daysDiffer(groups)) return broken.daysDiffer;
  if (patterns.has("daily")) return broken.daily;
  if (patterns.has("scheduled")) return broken.scheduled;
  if (always && patterns.size > 1) return broken.someAlways;
  if (always && groups.length > 1) return broken.groupsDiffer;
  if (groups.some((group) => triesAgain(group, ports))) {
    return broken.retries;
  }
  if (groups.some((group) => !isOneTransfer(group))) {
    return broken.several;
  }
  if (ports.exclusive === "port-and-address") return broken.shared;
  if (ports.attempts !== null && ports.pick !== "random-draws") {
    return broken.givesUp;
  }
  if (always && ports.pick === "random-draws") return broken.few;
  if (ports.portsPerSession !== null) {
    if (always) return broken.keepPlaces;
    if (ports.holdUntil === "accept" || groups.some((group) => meanOf(group.roundTripSeconds) > 0))
      return broken.longSessions;
  }
  return null;
}

/** A link that is short now and then makes holds longer the more of them there are. */
function linkShort({ linkBusy }: DemandSummary): string | null {
  return linkBusy > LINK_BUSY ? answerWords().broken.link : null;
}

/** A cap on sessions keeps load away from the ports. */
function capBinds(days: readonly DaySummary[]): string | null {
  return days.some((day) => day.turnedAwaySessions + day.turnedAwayAddress > 0)
    ? answerWords().broken.cap
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
