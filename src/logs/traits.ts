import { eachClient } from "./client-order.ts";
import type { TransferColumns } from "./columns.ts";
import { looksLikeCrowd } from "./crowd.ts";
import type { Spans } from "./durations.ts";
import type { ClientTraits } from "./kinds.ts";
import { scheduleOf } from "./schedule.ts";
import { secondsPerDay } from "./time.ts";
import type { EndOf } from "./visits.ts";

/** A client that is there all the time: unbroken stretches of hours cover this share of a log of a day or more. */
const shareOfLog = 0.9;
const secondsPerHour = 3600;
/** So many data connections of one client show whether it is a crowd. */
const enoughForCrowd = 2 ** 17;
const unbrokenSeconds = 6 * secondsPerHour;

/** true where one client goes on for hours without a silence longer than the gap, through all of a log of so many seconds. */
function isAlwaysThere(
  starts: Float64Array,
  ends: Float64Array,
  gapSeconds: number,
  logSeconds: number,
): boolean {
  if (logSeconds < secondsPerDay) return false;
  let [covered, from, busyUntil] = [0, starts[0]!, ends[0]!];
  const close = (): void => {
    if (busyUntil - from >= unbrokenSeconds) covered += busyUntil - from;
  };
  for (let index = 1; index < starts.length; index++) {
    if (starts[index]! - busyUntil > gapSeconds) {
      close();
      from = starts[index]!;
    }
    busyUntil = Math.max(busyUntil, ends[index]!);
  }
  close();
  return covered >= shareOfLog * logSeconds;
}

/** Clock and crowd of every client, and whether it is always there; the rows of an order are looked at. */
export function traitsOf(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  gapSeconds: number,
): Map<number, ClientTraits> {
  const traits = new Map<number, ClientTraits>();
  let [first, last] = [Infinity, -Infinity];
  for (const row of order) {
    first = Math.min(first, spans.startSeconds[row]!);
    last = Math.max(last, spans.endSeconds[row]!);
  }
  let scratch = { starts: new Float64Array(64), ends: new Float64Array(64) };
  eachClient(order, columns, (client, rows) => {
    if (rows.length > scratch.starts.length) {
      // Few clients have so many that room for more than these is worth it.
      const size = rows.length < 4096 ? 2 * rows.length : rows.length;
      scratch = { starts: new Float64Array(size), ends: new Float64Array(size) };
    }
    const starts = scratch.starts.subarray(0, rows.length);
    const ends = scratch.ends.subarray(0, rows.length);
    for (let index = 0; index < rows.length; index++) {
      starts[index] = spans.startSeconds[rows[index]!]!;
      ends[index] = spans.endSeconds[rows[index]!]!;
    }
    const schedule = scheduleOf(starts, ends, gapSeconds);
    const crowd =
      schedule === null &&
      looksLikeCrowd(starts.subarray(0, enoughForCrowd), ends.subarray(0, enoughForCrowd));
    const always =
      schedule === null && !crowd && isAlwaysThere(starts, ends, gapSeconds, last - first);
    if (schedule !== null || crowd || always) traits.set(client, { schedule, crowd, always });
  });
  return traits;
}

/** What ends a visit of each client, by its clock; `stretchSeconds` = what of it was kept or dropped whole. */
export function visitEnds(
  traits: ReadonlyMap<number, ClientTraits>,
  gapSeconds: number,
  stretchSeconds: (client: number) => number = () => secondsPerDay,
): EndOf {
  return (client) => {
    const trait = traits.get(client);
    if (trait?.crowd === true) return { everySeconds: 0 };
    if (trait?.always === true)
      return { everySeconds: Math.min(secondsPerHour, stretchSeconds(client)) };
    return { silenceSeconds: trait?.schedule?.gapSeconds ?? gapSeconds };
  };
}
