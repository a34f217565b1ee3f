import type { Answer } from "../../answer/find-answer.ts";
import { rulesOfThumb } from "./rules-of-thumb.ts";
import type { Rule } from "../types.ts";

/** What the rules of thumb in circulation would open for this load. */
export function rulesForAnswer(answer: Answer): Rule[] {
  const { planned, demand } = answer;
  const clients = planned.groups.reduce((sum, group) => sum + group.clients, 0);
  const perSecond = pasvsPerSecond(answer);
  return rulesOfThumb({
    clients,
    sessionsPeak: demand.peakSessions,
    maxSessions: planned.server.maxSessions,
    connectionsPeak: demand.peak.max,
    transfersPerSecondPeak: perSecond,
    meanHoldSeconds: perSecond > 0 ? demand.busyMean / perSecond : 0,
  }).map(({ source, rule, ports }) => ({ source, rule, ports }));
}

/** Passive data connections asked for per second in the window, with the range that is to be opened; 0 where there is none. */
export function pasvsPerSecond({ open, window, days }: Answer): number {
  const asked = open ? open.units.asked.reduce((sum, pasvs) => sum + pasvs, 0) : 0;
  return asked / Math.max(1, (window.toSeconds - window.fromSeconds) * days);
}
