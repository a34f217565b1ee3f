import type { FirewallInput } from "./firewalls/kit/types.ts";
import { otherServices } from "./firewalls/kit/service-warnings.ts";
import type { Plan } from "../plan/types.ts";
import { oneIn } from "../language/numbers.ts";
import type { PortRange } from "../scenario/types.ts";
import { serverById } from "../servers/index.ts";
import { busiestMinutes } from "./busiest-minutes.ts";
import { keepsToday, rangesToOpen } from "./ranges-to-open.ts";
import type { ExportRequest } from "./types.ts";

const over = { "busiest-hour": "in the busiest hour", day: "over the day" } as const;

/** The ranges that a request is for, one per node; throws an Error with a sentence where there is none. */
export function requestedRanges({ plan, chosen }: ExportRequest): readonly PortRange[] {
  const ranges = chosen === null ? rangesToOpen(plan) : [chosen];
  if (chosen === null) refuseServices(plan);
  if (ranges.length > 0) return ranges;
  throw new Error("The plan recommends no range, so there is nothing to export. See its limits.");
}

/** Today's range is opened across the ports of other services only where a person says so by choosing it. */
function refuseServices(plan: Plan) {
  const { recommendation, scenario } = plan;
  const { range } = scenario.server;
  if (range === undefined || recommendation === null || !keepsToday(plan)) return;
  const crossed = otherServices([range]);
  if (crossed.length === 0) return;
  const { first, last } = recommendation;
  throw new Error(
    `Today's range ${range.first}-${range.last} crosses ports of other services: ${crossed.slice(0, 4).join(", ")}. Any of them that run there would be open. Move the range: ${first}-${last} is free of them. If you know that none of them runs, ask for it by name: --keep-range on the command line.`,
  );
}

/** What a firewall text needs to know of a request; throws where there is no range. */
export function requestInput(request: ExportRequest): FirewallInput {
  const { plan, link } = request;
  const { access, groups, server } = plan.scenario;
  const ranges = requestedRanges(request);
  const busiest = busiestMinutes(plan);
  return {
    ranges,
    access,
    software: serverById(server.software)?.name ?? server.software,
    ports: ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0),
    purpose: purposeOf(request),
    ftps: groups.some(({ tls }) => tls !== "none"),
    busyPortsAtPeak: plan.demand.peak.max,
    transfersPerSecond: busiest.transfersPerSecond,
    sessionsAtPeak: busiest.sessions,
    ...(link === null ? {} : { link }),
  };
}

/** What the size rests on, in a few words. */
function purposeOf({ plan, chosen }: ExportRequest): string {
  if (chosen !== null) return "a size chosen by hand";
  const { current, recommendation, scenario } = plan;
  const kept = keepsToday(plan) ? current?.refusals : null;
  const rate = (kept ?? recommendation?.refusals)?.estimate ?? 0;
  const time = over[scenario.target.over];
  return rate > 0 ? `about ${oneIn(rate)} refused ${time}` : `no refusal seen ${time}`;
}
