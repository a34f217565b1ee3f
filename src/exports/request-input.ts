import type { FirewallInput } from "../firewalls/types.ts";
import { oneIn } from "../plan/words.ts";
import type { PortRange } from "../scenario/types.ts";
import { serverById } from "../servers/index.ts";
import { rangesToOpen } from "./ranges-to-open.ts";
import type { ExportRequest } from "./types.ts";

const over = { "busiest-hour": "in the busiest hour", day: "over the day" } as const;

/** The ranges that a request is for, one per node; throws an Error with a sentence where there is none. */
export function requestedRanges({ plan, chosen }: ExportRequest): readonly PortRange[] {
  const ranges = chosen === null ? rangesToOpen(plan) : [chosen];
  if (ranges.length > 0) return ranges;
  throw new Error("The plan recommends no range, so there is nothing to export. See its limits.");
}

/** What a firewall text needs to know of a request; throws where there is no range. */
export function requestInput(request: ExportRequest): FirewallInput {
  const { plan, link } = request;
  const { access, groups, server } = plan.scenario;
  const ranges = requestedRanges(request);
  return {
    ranges,
    access,
    software: serverById(server.software)?.name ?? server.software,
    ports: ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0),
    purpose: purposeOf(request),
    ftps: groups.some(({ tls }) => tls !== "none"),
    busyPortsAtPeak: plan.demand.peak.max,
    transfersPerSecond: plan.demand.pasvsPerSecond,
    ...(link === null ? {} : { link }),
  };
}

/** What the size rests on, in a few words. */
function purposeOf({ plan, chosen }: ExportRequest): string {
  if (chosen !== null) return "a size chosen by hand";
  const { current, recommendation, scenario } = plan;
  const kept = current?.judgement === "enough" ? current.refusals : null;
  const rate = (kept ?? recommendation?.refusals)?.estimate ?? 0;
  const time = over[scenario.target.over];
  return rate > 0 ? `about ${oneIn(rate)} refused ${time}` : `no refusal seen ${time}`;
}
