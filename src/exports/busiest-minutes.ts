import type { Plan } from "../plan/types.ts";
import { meanOf } from "../scenario/quantity.ts";
import type { Group } from "../scenario/types.ts";

/** Seconds that a connection-tracking table remembers a connection after its end (Linux: TIME_WAIT of 120 s). */
const rememberedSeconds = 120;
/** A session of ordinary length, s: how long a control connection of a visit is counted. */
const sessionSeconds = 600;
/** Starts lie between -2 and 2 standard deviations of a skew. */
const skewWidths = 4;

/** What the busiest two minutes ask of a connection-tracking table; bounds from above, since an hourly mean hides bursts. */
export interface BusiestMinutes {
  /** Data connections a second, mean of the busiest 120 s. */
  transfersPerSecond: number;
  /** Control connections at once or just closed. */
  sessions: number;
}

/** Bounds from above for a plan: all of a synchronised start within one window, beside the busiest hour's mean. */
export function busiestMinutes({ scenario, demand }: Plan): BusiestMinutes {
  const { growth } = scenario.target;
  let [burst, sessions] = [0, 0];
  for (const group of scenario.groups) {
    const clients = group.clients * (1 + growth);
    const most = clients * group.connections;
    const at = share(group);
    burst += at * clients * transfersOf(group) * group.passive;
    const { visits } = group;
    sessions +=
      visits.pattern === "scheduled" || visits.pattern === "always"
        ? most
        : Math.min(most, visitsPerSecond(group, clients) * group.connections * sessionSeconds);
  }
  return {
    transfersPerSecond: Math.max(
      demand.pasvsPerSecond,
      burst / rememberedSeconds + (burst > 0 ? demand.pasvsPerSecond : 0),
    ),
    sessions: Math.ceil(sessions),
  };
}

function transfersOf({ files, listings }: Group) {
  return meanOf(files) + meanOf(listings);
}

/** The share of a scheduled group's visits that can begin within one window; 0 where nothing is synchronised. */
function share({ visits }: Group) {
  if (visits.pattern !== "scheduled") return 0;
  const { spreadSeconds = 0, skewSeconds = 0, everySeconds } = visits;
  const width = Math.max(spreadSeconds, skewWidths * skewSeconds);
  return width >= everySeconds ? 0 : Math.min(1, rememberedSeconds / Math.max(width, 1));
}

/** Visits a second in the busiest hour; a daily one may have all of them in one. */
function visitsPerSecond({ visits }: Group, clients: number) {
  if (visits.pattern === "steady") return (clients * visits.perClientPerHour) / 3600;
  if (visits.pattern !== "daily") return 0;
  const sum = visits.hours.reduce((total, hour) => total + hour, 0);
  const busiest = sum > 0 ? Math.max(...visits.hours) / sum : 1;
  return (clients * visits.perClientPerDay * busiest) / 3600;
}
