/** More ports than can ever be wanted at once: a server that tries every port then has no reason to refuse. */
import type { DayFactor, Group, Quantity, Scenario } from "../scenario/types.ts";
import { answerWords } from "./words/answer.ts";

export interface StructuralBound {
  /** Ports per node from which on no PASV can be refused. */
  ports: number;
  /** What keeps more from being wanted: a clause. */
  why: string;
}

/** A most, and what sets it: a clause. */
interface Most {
  count: number;
  why: string;
}

/** Round trips of one data connection and of the pause after it, at most: commands, TLS, the last acknowledgement. */
const ROUND_TRIPS = 8;

const UNLIMITED: Most = { count: Infinity, why: "" };

/**
 * A session has one data connection at a time, and one port at most; so sessions bound the ports. null where the server
 * may refuse with ports free, ports outlive their sessions, or nothing bounds the sessions.
 */
export function structuralBound(scenario: Scenario): StructuralBound | null {
  const { groups, server } = scenario;
  const { pick, attempts, exclusive, lastPortUnused, portsPerSession } = server.ports;
  if (pick === "random-draws" || !portsEndWithSessions(scenario)) return null;
  // Who never asks for a port matters only where sessions themselves are capped by the range, or active transfers use it.
  const all = portsPerSession !== null || server.ports.activeUsesRange;
  const counted = all ? groups : groups.filter(({ passive }) => passive > 0);
  const capped: Most =
    server.maxSessions > 0
      ? { count: server.maxSessions, why: answerWords().sessionsLetIn(server.maxSessions) }
      : UNLIMITED;
  const perGroup = counted.map((group) => mostOfGroup(group, scenario));
  const byGroups =
    exclusive === "port-and-address" && portsPerSession === null
      ? perGroup.reduce(
          (most, { ofAddress }) => (ofAddress.count > most.count ? ofAddress : most),
          {
            count: 0,
            why: answerWords().nobodyAsks,
          },
        )
      : sumOf(perGroup.map(({ ofAll }) => ofAll));
  const { count, why } = capped.count < byGroups.count ? capped : byGroups;
  if (count === Infinity) return null;
  // With fewer others than tries, one of the ports tried is free.
  if (attempts !== null && attempts < count) return null;
  // A login that its address's cap turns away is the range's doing where the range is full: it must not be.
  const spare = server.maxSessionsPerAddress > 0 && count !== capped.count ? 1 : 0;
  const places = portsPerSession === null ? count : (count + spare) * portsPerSession;
  const ports = places + (lastPortUnused ? 1 : 0);
  return { ports: Math.max(1, ports), why };
}

/** Nothing keeps a port busy that no session has: no leak, and no TIME_WAIT of the server's own. */
function portsEndWithSessions({ groups, server }: Scenario): boolean {
  const { leaks, reusesAddress, timeWaitSeconds } = server.ports;
  if (leaks !== null) return false;
  if (reusesAddress || timeWaitSeconds === 0) return true;
  // The sender closes first: uploads leave TIME_WAIT to the client.
  return groups.every(
    ({ passive, uploads, listings }) => passive === 0 || (uploads >= 1 && mostOf(listings) === 0),
  );
}

function sumOf(parts: readonly Most[]): Most {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return { count, why: parts.map(({ why }) => why).join(", ") || answerWords().nobodyAsks };
}

/** Sessions that a group's clients can have at once on one node, together and behind one address. */
function mostOfGroup(
  group: Group,
  { server, simulation }: Scenario,
): Record<"ofAll" | "ofAddress", Most> {
  const words = answerWords();
  const nodes = server.nodes - server.nodesLost;
  const visits = visitsAtOnce(group, simulation.daySeconds, server);
  const ofClient = visits * sessionsOfClient(group);
  const onNode = Math.ceil(group.clients / nodes);
  const perAddress = Math.ceil(group.clients / group.addresses);
  const cap = server.maxSessionsPerAddress;
  const why = visits === Infinity ? "" : words.clientsAtOnce(group.name, onNode, ofClient);
  const ofAddress = least(
    { count: perAddress * ofClient, why },
    cap > 0 ? { count: cap, why: words.sessionsOfAddress(cap) } : UNLIMITED,
  );
  const ofAll = least(
    { count: onNode * ofClient, why },
    cap > 0
      ? {
          count: group.addresses * cap,
          why: words.addressesAtOnce(group.name, group.addresses, cap),
        }
      : UNLIMITED,
  );
  return { ofAll, ofAddress };
}

/** Sessions that a client can have at once in visits that do not overlap. */
function sessionsOfClient(group: Group): number {
  const sessions = sessionsOfVisit(group);
  // Sessions of one visit that linger are still there in the next of a client that is always logged in.
  const lingers = group.visits.pattern === "always" && group.lingerSeconds !== 0;
  return lingers && sessions > 1 ? Infinity : sessions;
}

/** Sessions that one visit can have at once: those that list, and those that transfer. */
export function sessionsOfVisit(group: Group): number {
  const transferring = Math.min(group.connections, Math.ceil(mostOf(group.files)));
  return Math.max(1, group.browsingSessions + transferring);
}

function least(a: Most, b: Most): Most {
  return b.count < a.count ? b : a;
}

/** Whether on some day clients come more often than the schedule says. */
function comesMoreOften({ cv = 0, weekdays = [], fiveBusiest = 1 }: DayFactor): boolean {
  return cv > 0 || fiveBusiest > 1 || weekdays.some((weight) => weight > 1);
}

/** Visits that one client can have at once. */
function visitsAtOnce(group: Group, daySeconds: number, server: Scenario["server"]): number {
  const { visits } = group;
  if (visits.pattern === "always") return 1;
  if (visits.pattern !== "scheduled" || (visits.skewSeconds ?? 0) > 0) return Infinity;
  // A busier day brings clients more than once, and over one another.
  if (comesMoreOften(group.dayFactor)) return Infinity;
  const every = visits.everySeconds;
  const first = (visits.offsetSeconds ?? 0) % every;
  const marks = Math.max(1, Math.ceil((daySeconds - first) / every));
  // Days follow one another: the last mark of a day and the first of the next may be nearer than a period.
  const gap = Math.min(marks > 1 ? every : Infinity, daySeconds - (marks - 1) * every);
  const longest = (visits.spreadSeconds ?? 0) + visitSecondsAtMost(group, server);
  return longest === Infinity ? Infinity : Math.floor(longest / gap) + 1;
}

/** The longest that a visit can last where nothing is refused; Infinity where its law has no end, or others slow it down. */
function visitSecondsAtMost(group: Group, server: Scenario["server"]): number {
  const files = Math.ceil(mostOf(group.files));
  const listings = Math.ceil(mostOf(group.listings));
  // Known times only: what bytes take depends on lines that may be of any slowness.
  const file = files === 0 ? 0 : mostOf(group.transferSeconds ?? Infinity);
  const listing = listings === 0 ? 0 : mostOf(group.listingSeconds ?? Infinity);
  const roundTrip = mostOf(group.roundTripSeconds);
  const unused =
    group.abandoned > 0 ? (server.ports.unusedSeconds ?? group.connectTimeoutSeconds) : 0;
  const connect = group.connectSeconds === undefined ? 0 : mostOf(group.connectSeconds);
  const turnedAway = server.maxSessions > 0 || server.maxSessionsPerAddress > 0;
  // Those who are turned away come again later: they are waiting, then, for as long as they like.
  const { then, attempts } = group.failures.turnedAway;
  const comesAgain = then === "next-file" || (then === "retry" && attempts !== 0);
  if (turnedAway && comesAgain) return Infinity;
  const mayHang = group.stalled > 0 || group.repeatsPasv > 0;
  if (mayHang || (group.passive < 1 && !group.activeReaches)) return Infinity;
  const commands =
    Math.max(group.holdRoundTrips, group.uploadHoldRoundTrips) + group.firstHoldRoundTrips;
  const between = group.tls === "none" ? 0 : commands * group.tlsCommandSeconds;
  const ends = server.ports.uploadEndRoundTrips + server.ports.tlsDownloadEndRoundTrips;
  const trips = ROUND_TRIPS + commands + ends + group.gapRoundTrips;
  const each = between + connect + unused + mostOf(group.thinkSeconds) + trips * roundTrip;
  // A login takes another round trip, and every pause is rounded to whole microseconds.
  const inAll = (count: number, seconds: number): number => (count === 0 ? 0 : count * seconds);
  const stay = mostOf(group.staySeconds) + mostOf(group.lingerSeconds);
  return (
    inAll(files, file + each) +
    inAll(listings, listing + each) +
    (1 + group.loginRoundTrips) * roundTrip +
    stay +
    1e-3
  );
}

/** The largest value that a quantity can give. */
function mostOf(quantity: Quantity): number {
  if (typeof quantity === "number") return quantity;
  if ("uniform" in quantity) return quantity.uniform[1];
  if ("sample" in quantity)
    return quantity.sample.reduce((most, value) => Math.max(most, value), 0);
  if ("pareto" in quantity) return quantity.pareto.maximum;
  if ("from" in quantity) return quantity.from === quantity.to ? quantity.to : Infinity;
  return Infinity;
}
