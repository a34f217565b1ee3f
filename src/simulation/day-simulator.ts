/**
 * One simulated day: visits log in, list, transfer and quit; every data connection takes a passive port and gives it
 * back as the server's software does. Discrete events on whole microseconds; nothing is allocated per event.
 */
import { AddressPool } from "../ports/address-pool.ts";
import type { Scenario } from "../scenario/types.ts";
import { DayStreams } from "../traffic/streams.ts";
import { VisitSource, type Starts } from "../traffic/visit-source.ts";
import type { EventQueue } from "./event-queue.ts";
import type { LifeParts } from "./life-parts.ts";
import type { SessionLife } from "./session.ts";
import { LOGIN } from "./session-caps.ts";
import { createServer, type OpenRange, type SimulatedServer } from "./simulated-server.ts";
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
  const { restartSeconds, ports: behaviour } = scenario.server;
  // A server that loses ports is followed from its last restart on, at most so many days back.
  const leaks = behaviour.leaks !== null;
  const daysBetweenRestarts = leaks ? Math.ceil(restartSeconds / daySeconds) : 1;
  const longestLeadIn = Math.max(leadInSeconds, (daysBetweenRestarts - 1) * daySeconds);
  const streams = new DayStreams();
  const source = new VisitSource(scenario.groups, daySeconds, streams, longestLeadIn);
  const server = createServer(scenario, streams);
  const { queue, tally } = server;
  const minutesOfDay = Math.ceil(daySeconds / 60);
  // Where a port serves several addresses at once, demand is the ports that the busiest address needs.
  const sharesPorts = behaviour.exclusive === "port-and-address";
  const wholeDay = { fromSeconds: 0, toSeconds: daySeconds };
  let range: OpenRange | undefined;

  return {
    simulateDay(request) {
      // The pools, and the life that uses them, are made anew only when the size changes.
      if (range?.ports !== request.ports) range = server.openRange(request.ports, parts);
      const { life, pools } = range;
      // Time counts from where the lead-in begins: the day's midnight, the end and all else lie so much later.
      const { fromSeconds, toSeconds } = request.span ?? wholeDay;
      const daysUp = request.day % daysBetweenRestarts;
      const sinceRestart = leaks ? daysUp * daySeconds + Math.max(0, fromSeconds) : 0;
      const midnight = Math.max(leadInSeconds, sinceRestart) - fromSeconds;
      const end = (midnight + toSeconds) * MICROS;
      const countedSeconds = Math.max(fromSeconds, warmUpSeconds);
      const countedFrom = (midnight + countedSeconds) * MICROS;
      streams.setDay(seed, request.day);
      // Minutes are those of whole days.
      const minutes = request.picture && request.span === undefined ? minutesOfDay : 0;
      server.begin(range, request, countedSeconds, midnight, minutes);
      if (countedFrom === 0) server.beginCounting();
      life.begin((midnight - daysUp * daySeconds) * MICROS);
      source.begin(-midnight, toSeconds);
      let events = 0;
      if (countedFrom > 0) {
        events = runEvents(queue, source, life, countedFrom);
        server.beginCounting();
      }
      const countsPorts = sharesPorts && request.ports === null;
      if (countsPorts) {
        for (const pool of pools)
          if (pool instanceof AddressPool) tally.heldAtStart(pool.highestTaken());
      }
      events += runEvents(queue, source, life, (countedFrom + end) / 2);
      const waitingHalfway = life.waiting;
      events += runEvents(queue, source, life, end);
      server.finish(end);
      return {
        ...countsOf(server, daySeconds, midnight, end, countsPorts),
        day: request.day,
        lostPorts: life.lostPortsSince(countedFrom),
        waitingAtEnd: life.waiting,
        waitingHalfway,
        events,
      };
    },
  };
}

/** What the counters hold at the end of a day; `countsPorts` = its peak is that of ports, not of connections. */
function countsOf(
  { tally, occupancy, logins, uplink, downlink }: SimulatedServer,
  daySeconds: number,
  midnight: number,
  end: number,
  countsPorts: boolean,
): Omit<DaySummary, "day" | "lostPorts" | "waitingAtEnd" | "waitingHalfway" | "events"> {
  const ofDay = (time: number): number => Math.floor(time / MICROS - midnight);
  const { admitted, peakSessions, wanted, wantedTurnedAway, turnedAway, firstTurnedAway } = logins;
  const { mean, variance } = occupancy.inWindow();
  return {
    pasvs: tally.pasvs,
    refused: tally.refused,
    expectedRefused: tally.expectedRefused,
    dayPasvs: tally.dayPasvs,
    dayRefused: tally.dayRefused,
    peak: countsPorts ? tally.portsNeeded : occupancy.peak,
    peakSecond: ofDay(occupancy.peakTime),
    peakByGroup: occupancy.peakByGroup.slice(),
    meanHeld: occupancy.meanTo(end),
    windowMeanHeld: mean,
    windowVarianceHeld: variance,
    visits: tally.visits,
    sessions: admitted,
    peakSessions,
    sessionsWanted: wanted,
    wantedTurnedAwaySessions: wantedTurnedAway[LOGIN.sessions]!,
    wantedTurnedAwayAddress: wantedTurnedAway[LOGIN.address]!,
    turnedAwaySessions: turnedAway[LOGIN.sessions]!,
    turnedAwayAddress: turnedAway[LOGIN.address]!,
    turnedAwayRange: turnedAway[LOGIN.range]!,
    firstTurnedAwaySecond: firstTurnedAway < 0 ? -1 : ofDay(firstTurnedAway),
    retries: tally.retries,
    lostFiles: tally.lostFiles,
    abandoned: tally.abandoned,
    bytes: tally.bytes,
    uplinkBusy: uplink.busy,
    downlinkBusy: downlink.busy,
    uplinkUse: uplink.meanUse,
    downlinkUse: downlink.meanUse,
    minutePeak: occupancy.minutePeak?.slice(1) ?? null,
    minuteMean: minuteMeans(occupancy.minuteArea, daySeconds),
    minutePasvs: tally.minutePasvs,
    minuteRefused: tally.minuteRefused,
    minuteExpected: tally.minuteExpected,
    indexHistogram: tally.indexHistogram,
    heldHistogram: tally.heldHistogram,
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
