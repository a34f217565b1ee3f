import type { TransferColumns } from "./columns.ts";
import { looksLikeCrowd } from "./crowd.ts";
import type { Spans } from "./durations.ts";
import type { ClientTraits } from "./kinds.ts";
import { scheduleOf } from "./schedule.ts";
import { eachClient } from "./visits.ts";
import type { GapOf } from "./visits.ts";

/** Clock and crowd of every client. */
export function traitsOf(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  gapSeconds: number,
): Map<number, ClientTraits> {
  const traits = new Map<number, ClientTraits>();
  eachClient(order, columns, (client, rows) => {
    const starts = new Float64Array(rows.length);
    const ends = new Float64Array(rows.length);
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
