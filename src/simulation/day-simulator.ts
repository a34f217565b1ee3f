/**
 * One simulated day: visits log in, list, transfer and quit; every data connection takes a passive port and gives it
 * back as the server's software does. Discrete events on whole microseconds; nothing is allocated per event.
 */
import { STREAM_WORDS } from "../numbers/random.ts";
import { AddressPool } from "../ports/address-pool.ts";
import { openPool } from "../ports/pool.ts";
import type { PortPool } from "../ports/port-pool.ts";
import { refusesByChance } from "../scenario/port-rules.ts";
import type { Scenario } from "../scenario/types.ts";
import { DayStreams, PURPOSE } from "../traffic/streams.ts";
import { VisitSource, type Starts } from "../traffic/visit-source.ts";
import { compileGroups } from "./compiled-group.ts";
import { EventQueue } from "./event-queue.ts";
import { bucketWidthMicros } from "./event-rate.ts";
import { LinkUse } from "./link/link-use.ts";
import { LOGIN, Logins } from "./logins.ts";
import { Occupancy } from "./occupancy.ts";
import { SessionLife } from "./session-life.ts";
import { Tally } from "./tally.ts";
import type { DaySummary, DaysRequest } from "./types.ts";

const MICROS = 1e6;

/** What is asked of one day. */
export type DayRequest = Pick<DaysRequest, "ports" | "window" | "batches" | "picture"> & {
  day: number;
};

/** Simulates days of one scenario, one after another; its tables are kept and reused. */
export interface DaySimulator {
  simulateDay(request: DayRequest): DaySummary;
}

/** Prepares the simulation of a scenario that `checkScenario` accepted. */
export function createDaySimulator(scenario: Scenario): DaySimulator {
  const { daySeconds, warmUpSeconds, seed } = scenario.simulation;
  const { server } = scenario;
  const nodes = server.nodes - server.nodesLost;
  const groups = compileGroups(scenario);
  const addresses = groups.reduce((sum, group) => sum + group.addresses, 0);
  const streams = new DayStreams();
  const source = new VisitSource(scenario.groups, daySeconds, streams);
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
  const end = daySeconds * MICROS;
  let pools: PortPool[] = [];
  let poolsFor: number | null | undefined;
  let life: SessionLife | undefined;

  /** The pools, and the life that uses them, are made anew only when the size changes. */
  function lifeAt(ports: number | null): SessionLife {
    if (life === undefined || poolsFor !== ports) {
      pools = Array.from({ length: nodes }, () => openPool(server.ports, ports));
      life = new SessionLife({
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
      });
      poolsFor = ports;
    }
    return life;
  }

  return {
    simulateDay(request) {
      const current = lifeAt(request.ports);
      streams.setDay(seed, request.day);
      for (let node = 0; node < nodes; node++) {
        streams.start(portStates, node * STREAM_WORDS, 0, node, PURPOSE.ports);
        pools[node]!.reset();
      }
      queue.clear();
      tally.begin(request, warmUpSeconds, minutes, request.ports);
      occupancy.begin(warmUpSeconds, request.window, request.picture ? minutes : 0);
      uplink.begin(warmUpSeconds, request.window);
      downlink.begin(warmUpSeconds, request.window);
      const { portsPerSession } = server.ports;
      const capped = portsPerSession !== null && request.ports !== null;
      logins.begin(capped ? Math.floor(request.ports! / portsPerSession) : Infinity);
      const countedFrom = warmUpSeconds * MICROS;
      const beginCounting = (): void => {
        tally.beginCounting();
        logins.beginCounting();
      };
      if (countedFrom === 0) beginCounting();
      current.begin();
      source.begin();
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
        peakSecond: Math.floor(occupancy.peakTime / MICROS),
        peakByGroup: occupancy.peakByGroup.slice(),
        meanHeld: occupancy.meanTo(end),
        windowMeanHeld: inWindow.mean,
        windowVarianceHeld: inWindow.variance,
        visits: tally.visits,
        sessions: logins.admitted,
        peakSessions: logins.peakSessions,
        turnedAwaySessions: logins.turnedAway[LOGIN.sessions]!,
        turnedAwayAddress: logins.turnedAway[LOGIN.address]!,
        turnedAwayRange: logins.turnedAway[LOGIN.range]!,
        firstTurnedAwaySecond:
          logins.firstTurnedAway < 0 ? -1 : Math.floor(logins.firstTurnedAway / MICROS),
        retries: tally.retries,
        lostFiles: tally.lostFiles,
        abandoned: tally.abandoned,
        waitingAtEnd: current.waiting,
        waitingHalfway,
        bytes: tally.bytes,
        uplinkBusy: uplink.busy,
        downlinkBusy: downlink.busy,
        uplinkUse: uplink.meanUse,
        downlinkUse: downlink.meanUse,
        events,
        minutePeak: occupancy.minutePeak,
        minuteMean: minuteMeans(occupancy.minuteArea, daySeconds),
        minutePasvs: tally.minutePasvs,
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
  return Float32Array.from(areas, (area, minute) => {
    const seconds = Math.min(60, daySeconds - minute * 60);
    return area / (seconds * MICROS);
  });
}
