import { eachClient } from "./client-order.ts";
import type { TransferColumns } from "./columns.ts";
import { looksLikeCrowd } from "./crowd.ts";
import type { Spans } from "./durations.ts";
import type { ClientTraits } from "./kinds.ts";
import { scheduleOf } from "./schedule.ts";
import type { GapOf } from "./visits.ts";

/** Clock and crowd of every client. */
export function traitsOf(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  gapSeconds: number,
): Map<number, ClientTraits> {
  const traits = new Map<number, ClientTraits>();
  let scratch = { starts: new Float64Array(64), ends: new Float64Array(64) };
  eachClient(order, columns, (client, rows) => {
    if (rows.length > scratch.starts.length) {
      const size = 2 * rows.length;
      scratch = { starts: new Float64Array(size), ends: new Float64Array(size) };
    }
    const starts = scratch.starts.subarray(0, rows.length);
    const ends = scratch.ends.subarray(0, rows.length);
    for (let index = 0; index < rows.length; index++) {
      starts[index] = spans.startSeconds[rows[index]!]!;
      ends[index] = spans.endSeconds[rows[index]!]!;
    }
    const schedule = scheduleOf(starts, ends, gapSeconds);
    const crowd = schedule === null && looksLikeCrowd(starts, ends);
    if (schedule !== null || crowd) traits.set(client, { schedule, crowd });
  });
  return traits;
}

/** The silence that ends a visit of each client, by its clock. */
export function gapsOf(traits: ReadonlyMap<number, ClientTraits>, gapSeconds: number): GapOf {
  return (client) => {
    const trait = traits.get(client);
    if (trait === undefined) return gapSeconds;
    return trait.crowd ? -1 : (trait.schedule?.gapSeconds ?? gapSeconds);
  };
}
