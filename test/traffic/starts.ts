/** The starts of a day as a list, for tests. */
import { STREAM_WORDS } from "../../src/numbers/random.ts";
import type { Group, Visits } from "../../src/scenario/types.ts";
import { DayStreams } from "../../src/traffic/streams.ts";
import { VisitSource } from "../../src/traffic/visit-source.ts";

export const DAY = 86_400;

export interface Start {
  time: number;
  client: number;
  group: number;
  seed: string;
}

export type Crowd = Pick<Group, "clients" | "visits"> & Partial<Pick<Group, "dayFactor">>;

export function crowd(clients: number, visits: Visits): Crowd {
  return { clients, visits };
}

interface Part {
  seed?: number;
  day?: number;
  leadIn?: number;
  from?: number;
  to?: number;
}

/** Starts with times of the counted day, microseconds: negative before it. */
export function startsOf(crowds: readonly Crowd[], part: Part = {}): Start[] {
  const { seed = 3, day = 0, leadIn = 0, to = DAY } = part;
  const from = part.from ?? 0 - leadIn;
  const streams = new DayStreams();
  streams.setDay(seed, day);
  // The source reads a group's clients and visits only.
  const source = new VisitSource(
    crowds.map((crowd) => ({ dayFactor: {}, ...crowd })) as unknown as Group[],
    DAY,
    streams,
    leadIn,
  );
  const starts: Start[] = [];
  for (source.begin(from, to); source.time < Infinity; source.advance()) {
    const { time, client, group, starts: words, seedAt } = source;
    starts.push({
      time: time + from * 1e6,
      client,
      group,
      seed: words.subarray(seedAt, seedAt + STREAM_WORDS).join(" "),
    });
  }
  return starts;
}

export const steady = (perClientPerHour: number): Visits => ({
  pattern: "steady",
  perClientPerHour,
});

export function scheduled(over: Partial<Extract<Visits, { pattern: "scheduled" }>>): Visits {
  return { pattern: "scheduled", everySeconds: 3600, ...over };
}

export const HOURS = [0, 0, 1, 0, 0, 0, 2, 5, 9, 12, 11, 8, 6, 9, 10, 9, 7, 5, 3, 0, 2, 1, 1, 0.5];
