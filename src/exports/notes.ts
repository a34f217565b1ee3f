import type { FirewallExport } from "./firewalls/kit/types.ts";
import { platformNotes, platformUse } from "../placement/platform-caps.ts";
import { busiestMinutes } from "./busiest-minutes.ts";
import { requestedRanges } from "./request-input.ts";
import type { ExportNote, ExportRequest } from "./types.ts";

/** Caps and the cost of one export, exceeded ones first; throws where there is no range. */
export function notesOf(
  request: ExportRequest,
  { caps, cost }: Pick<FirewallExport, "caps" | "cost">,
): ExportNote[] {
  const ranges = requestedRanges(request);
  const { demand, scenario } = request.plan;
  const busiest = busiestMinutes(request.plan);
  const costs = cost?.({
    ranges,
    controlPorts: scenario.access.controlPorts,
    // A control connection is one entry of the table, a transfer two.
    busyPorts: demand.peak.max + Math.ceil(busiest.sessions / 2),
    transfersPerSecond: busiest.transfersPerSecond,
  });
  return [
    ...platformNotes(platformUse(ranges, scenario.access), caps)
      .toSorted((a, b) => Number(b.over) - Number(a.over))
      .map(({ message, over, portsThatFit }) => ({ message, over, portsThatFit })),
    ...(costs ? [{ message: costs, over: false, portsThatFit: null }] : []),
  ];
}
