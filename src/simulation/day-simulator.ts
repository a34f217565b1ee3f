/**
 * One simulated day: visits log in, list, transfer and quit; every data connection takes a passive port and gives it
 * back as the server's software does. Discrete events on whole microseconds; nothing is allocated per event.
 */
import { STREAM_WORDS } from "../numbers/random.ts";
import { AddressPool } from "../ports/address-pool.ts";
import { openPool } from "../ports/pool.ts";
import type { PortPool } from "../ports/port-pool.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import type { Scenario } from "../scenario/types.ts";
import { DayStreams, PURPOSE } from "../traffic/streams.ts";
import { VisitSource, type Starts } from "../traffic/visit-source.ts";
import { compileGroups } from "./compiled-group.ts";
import { EventQueue } from "./event-queue.ts";
import { bucketWidthMicros } from "./event-rate.ts";
import type { LifeParts } from "./life-parts.ts";
import { LinkUse } from "./link/link-use.ts";
import { LOGIN, Logins } from "./session-caps.ts";
import { Occupancy } from "./occupancy.ts";
import { SessionLife } from "./session.ts";
import type { Surroundings } from "./day-context.ts";
import { Tally } from "./tally.ts";
import type { DaySummary, DaysRequest } from "./types.ts";

const MICROS = 1e6;

/** What is asked of one day. */
export type DayRequest = Pick<DaysRequest, "ports" | "window" | "batches" | "picture" | "span"> & {
  day: number;
};

/** Simulates days of one scenario, one after another; its tables are kept and reused. */
export interface DaySimulator {
  simulateDay(request: DayRequest): DaySummary;
}

/** Prepares the simulation of a scenario that `checkScenario` accepted; `parts` are those of a day that is watched. */
export function createDaySimulator(scenario: Scenario, parts?: LifeParts): DaySimulator {
  const { daySeconds, leadInSeconds, warmUpSeconds, seed } = scenario.simulation;
  const { server } = scenario;
  const nodes = server.nodes - server.nodesLost;
  const groups = compileGroups(scenario);
  const addresses = groups.reduce((sum, group) => sum + group.addresses, 0);
  // A server that loses ports is followed from its last restart on, at most so many days back.
  const daysBetweenRestarts =
    server.ports.leaks === null ? 1 : Math.ceil(server.restartSeconds / daySeconds);
  const longestLeadIn = Math.max(leadInSeconds, (daysBetweenRestarts - 1) * daySeconds);
  const streams = new DayStreams();
  const source = new VisitSource(scenario.groups, daySeconds, streams, longestLeadIn);
  const queue = new EventQueue(bucketWidthMicros(scenario));
  const occupancy = new Occupancy(queue, groups.length);
  const tally = new Tally(queue, refusesByChance(server.ports));
  const uplink = new LinkUse(server.uplinkBitsPerSecond);
  const downlink = new LinkUse(server.downlinkBitsPerSecond);
  const logins = new Logins(
    queue,
    nodes,
    addresses,
    server.maxSessions,
    server.maxSessionsPerAddress,
  );
  const portStates = new Int32Array(nodes * STREAM_WORDS);
  const minutes = Math.ceil(daySeconds / 60);
  // Where a port serves several addresses at once, demand is the ports that the busiest address needs.
  const sharesPorts = server.ports.exclusive === "port-and-address";
  const wholeDay = { fromSeconds: 0, toSeconds: daySeconds };
  let pools: PortPool[] = [];
  let poolsFor: number | null | undefined;
  let life: SessionLife | undefined;

  /** The pools, and the life that uses them, are made anew only when the size changes. */
  function lifeAt(ports: number | null): SessionLife {
    if (life === undefined || poolsFor !== ports) {
      pools = Array.from({ length: nodes }, () => openPool(server.ports, ports));
      const surroundings: Surroundings = {
        server,
        groups,
        nodes,
        unlimited: ports === null,
        pools,
        portStates,
        queue,
        occupancy,
        tally,
        logins,
        streams,
        uplink,
        downlink,
      };
      life = new SessionLife(surroundings, parts);
      poolsFor = ports;
    }
    return life;
  }

  return {
    simulateDay(request) {
      const current = lifeAt(request.ports);
      // Time counts from where the lead-in begins: the day's midnight, the end and all else lie so much later.
      const { fromSeconds, toSeconds } = request.span ?? wholeDay;
      const daysUp = request.day % daysBetweenRestarts;
      const sinceRestart =
        server.ports.leaks === null ? 0 : daysUp * daySeconds + Math.max(0, fromSeconds);
      const midnight = Math.max(leadInSeconds, sinceRestart) - fromSeconds;
      const end = (midnight + toSeconds) * MICROS;
      const countedSeconds = Math.max(fromSeconds, warmUpSeconds);
      const countedFrom = (midnight + countedSeconds) * MICROS;
      const ofDay = (time: number): number => Math.floor(time / MICROS - midnight);
      streams.setDay(seed, request.day);
      for (let node = 0; node < nodes; node++) {
        streams.start(portStates, node * STREAM_WORDS, 0, node, PURPOSE.ports);
        pools[node]!.reset();
      }
      queue.clear();
      // Minutes are those of whole days.
      const pictured = request.picture && request.span === undefined ? minutes : 0;
      tally.begin(request, countedSeconds, midnight, pictured, request.ports);
      occupancy.begin(countedSeconds, request.window, midnight, pictured);
      uplink.begin(countedSeconds, request.window, midnight);
      downlink.begin(countedSeconds, request.window, midnight);
      const { portsPerSession } = server.ports;
      const capped = portsPerSession !== null && request.ports !== null;
      logins.begin(capped ? Math.floor(request.ports! / portsPerSession) : Infinity);
      const beginCounting = (): void => {
        tally.beginCounting();
        logins.beginCounting();
      };
      if (countedFrom === 0) beginCounting();
      current.begin((midnight - daysUp * daySeconds) * MICROS);
      source.begin(-midnight, toSeconds);
      let events = 0;
      if (countedFrom > 0) {
        events = runEvents(queue, source, current, countedFrom);
        beginCounting();
      }
      if (sharesPorts && request.ports === null) {
        for (const pool of pools)
          if (pool instanceof AddressPool) tally.heldAtStart(pool.highestTaken());
      }
      events += runEvents(queue, source, current, (countedFrom + end) / 2);
      const waitingHalfway = current.waiting;
      events += runEvents(queue, source, current, end);
      queue.time = end;
      tally.finish();
      occupancy.advance();
      uplink.time = end;
      uplink.advance();
      downlink.time = end;
      downlink.advance();
      const inWindow = occupancy.inWindow();
      return {
        day: request.day,
        pasvs: tally.pasvs,
        refused: tally.refused,
        expectedRefused: tally.expectedRefused,
        dayPasvs: tally.dayPasvs,
        dayRefused: tally.dayRefused,
        peak: sharesPorts && request.ports === null ? tally.portsNeeded : occupancy.peak,
        peakSecond: ofDay(occupancy.peakTime),
        peakByGroup: occupancy.peakByGroup.slice(),
        meanHeld: occupancy.meanTo(end),
        windowMeanHeld: inWindow.mean,
        windowVarianceHeld: inWindow.variance,
        visits: tally.visits,
        sessions: logins.admitted,
        peakSessions: logins.peakSessions,
        sessionsWanted: logins.wanted,
        wantedTurnedAwaySessions: logins.wantedTurnedAway[LOGIN.sessions]!,
        wantedTurnedAwayAddress: logins.wantedTurnedAway[LOGIN.address]!,
        turnedAwaySessions: logins.turnedAway[LOGIN.sessions]!,
        turnedAwayAddress: logins.turnedAway[LOGIN.address]!,
        turnedAwayRange: logins.turnedAway[LOGIN.range]!,
        firstTurnedAwaySecond: logins.firstTurnedAway < 0 ? -1 : ofDay(logins.firstTurnedAway),
        retries: tally.retries,
        lostFiles: tally.lostFiles,
        abandoned: tally.abandoned,
        lostPorts: current.lostPortsSince(countedFrom),
        waitingAtEnd: current.waiting,
        waitingHalfway,
        bytes: tally.bytes,
        uplinkBusy: uplink.busy,
        downlinkBusy: downlink.busy,
        uplinkUse: uplink.meanUse,
        downlinkUse: downlink.meanUse,
        events,
        minutePeak: occupancy.minutePeak?.slice(1) ?? null,
        minuteMean: minuteMeans(occupancy.minuteArea, daySeconds),
        minutePasvs: tally.minutePasvs,
        minuteRefused: tally.minuteRefused,
        minuteExpected: tally.minuteExpected,
        indexHistogram: tally.indexHistogram,
        heldHistogram: tally.heldHistogram,
      };
    },
  };
}

/**
 * The event loop up to `end`, a function of its own so that it is compiled once and not with what comes before and after
 * it. Returns how many events there were.
 */
export function runEvents(
  queue: EventQueue,
  source: Starts,
  life: SessionLife,
  end: number,
): number {
  queue.end = end;
  let events = 0;
  for (;;) {
    queue.setLimit(source.time);
    while (queue.pop()) {
      life.handle(queue.code);
      events++;
    }
    if (source.time >= queue.end) return events;
    queue.time = source.time;
    const session = life.startVisit(source);
    if (session !== null) life.next(session);
    source.advance();
    events++;
  }
}

function minuteMeans(areas: Float64Array | null, daySeconds: number): Float32Array | null {
  if (areas === null) return null;
  const means = new Float32Array(areas.length - 1);
  for (let minute = 0; minute < means.length; minute++) {
    const seconds = Math.min(60, daySeconds - minute * 60);
    means[minute] = areas[minute + 1]! / (seconds * MICROS);
  }
  return means;
}
