import type { Answer } from "../answer/answer.ts";
import { rulesOfThumb } from "./rules.ts";
import type { Rule } from "./types.ts";

/** What the rules of thumb in circulation would open for this load. */
export function rulesForAnswer({ planned, demand, open, window, days }: Answer): Rule[] {
  const clients = planned.groups.reduce((sum, group) => sum + group.clients, 0);
  const asked = open ? open.units.asked.reduce((sum, pasvs) => sum + pasvs, 0) : 0;
  const seconds = (window.toSeconds - window.fromSeconds) * days;
  const perSecond = asked / Math.max(1, seconds);
  return rulesOfThumb({
    clients,
    sessionsPeak: demand.peakSessions,
    maxSessions: planned.server.maxSessions,
    connectionsPeak: demand.peak.max,
    transfersPerSecondPeak: perSecond,
    meanHoldSeconds: perSecond > 0 ? demand.busyMean / perSecond : 0,
  }).map(({ source, rule, ports }) => ({ source, rule, ports }));
}
