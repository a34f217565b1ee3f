/** A slow day in the words of the engine's summary, so that both can be asked the same questions. */
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DaySummary, TimeWindow } from "../../src/simulation/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { SlowDay } from "./slow-model.ts";

type Lists = "pasvs" | "refused" | "peakByGroup";

/** What the slow model foretells of a day. */
export type Seen = { [List in Lists]: readonly number[] } & {
  minutePeak: readonly number[];
} & Pick<
    DaySummary,
    | "dayPasvs"
    | "dayRefused"
    | "peak"
    | "peakSecond"
    | "meanHeld"
    | "windowMeanHeld"
    | "windowVarianceHeld"
    | "visits"
    | "sessions"
    | "peakSessions"
    | "sessionsWanted"
    | "wantedTurnedAwaySessions"
    | "wantedTurnedAwayAddress"
    | "turnedAwaySessions"
    | "turnedAwayAddress"
    | "turnedAwayRange"
    | "firstTurnedAwaySecond"
    | "retries"
    | "lostFiles"
    | "abandoned"
    | "waitingAtEnd"
    | "bytes"
  >;

export interface Asked {
  ports: number | null;
  day: number;
  window: TimeWindow;
  batches: number;
}

/** A day by the engine. */
export function engineDay(scenario: Scenario, asked: Asked): Seen {
  const summary = createDaySimulator(scenario).simulateDay({ ...asked, picture: true });
  return {
    ...summary,
    pasvs: [...summary.pasvs],
    refused: [...summary.refused],
    peakByGroup: [...summary.peakByGroup],
    minutePeak: [...summary.minutePeak!],
  };
}

/** The same day by the slow model. */
export function slowDay(scenario: Scenario, { ports, day, window, batches }: Asked): Seen {
  const slow = new SlowDay(scenario, ports, day).run();
  const { record } = slow;
  const wanted = record.wanted();
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const { fromSeconds, toSeconds } = window;
  const whole = record.demand(0, daySeconds);
  const peak = record.peak(scenario.groups.length);
  // Ports that serve several addresses at once: what the busiest address needed.
  const byAddress = ports === null && scenario.server.ports.exclusive === "port-and-address";
  const step = (toSeconds - fromSeconds) / batches;
  const demands = Array.from({ length: batches }, (_, i) =>
    record.demand(fromSeconds + i * step, fromSeconds + (i + 1) * step),
  );
  return {
    pasvs: demands.map((batch) => batch.pasvs),
    refused: demands.map((batch) => batch.refused),
    dayPasvs: whole.pasvs,
    dayRefused: whole.refused,
    peak: byAddress ? record.portsNeeded() : peak.ports,
    peakSecond: peak.second,
    peakByGroup: peak.byGroup,
    meanHeld: record.meanHeld(warmUpSeconds, daySeconds),
    windowMeanHeld: record.meanHeld(fromSeconds, toSeconds),
    windowVarianceHeld: record.varianceHeld(fromSeconds, toSeconds),
    visits: record.total("visit"),
    sessions: record.total("session"),
    peakSessions: record.peakSessions(),
    sessionsWanted: record.sessionsBefore + wanted.length,
    wantedTurnedAwaySessions: wanted.filter((cap) => cap === "sessions").length,
    wantedTurnedAwayAddress: wanted.filter((cap) => cap === "address").length,
    turnedAwaySessions: record.total("away sessions"),
    turnedAwayAddress: record.total("away address"),
    turnedAwayRange: record.total("away range"),
    firstTurnedAwaySecond: record.firstSecond("away"),
    retries: record.total("retry"),
    lostFiles: record.total("lost"),
    abandoned: record.total("abandoned"),
    waitingAtEnd: slow.waiting,
    bytes: record.total("bytes"),
    minutePeak: record.peaksByMinute(daySeconds),
  };
}
