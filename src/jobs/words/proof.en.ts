import { counted, portCount, thousands } from "../../language/numbers.ts";
import type { Closure } from "../../replay/closure.ts";
import type { JudgedDays } from "../../replay/days.ts";
import type { NoReplay } from "../../logs/hold-rows.ts";

/** What log and fit carry, as numbers that are written already. */
export interface BothLoads {
  mean: string;
  hour: string;
  hourMean: string;
  peak: string;
}

/** What a log proves of a range, in English. What is a string here was written before: a rate, a moment, a name. */
export const english = {
  /** Monday first. */
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  noReplay: {
    thinned:
      "The log has more data connections than are kept in memory, so its own days cannot be replayed. The figures are those of the fitted scenario. For a replay read fewer days at a time, or keep more in memory (--most-transfers on the command line, “Most data connections kept” on the page).",
    "no durations":
      "The log does not say how long data connections lasted, so its own days cannot be replayed. The figures are those of the fitted scenario, which takes bytes over an assumed line.",
  } as Record<NoReplay, string>,
  times: (when: readonly string[], more: number) =>
    `${when.join(", ")}${more > 0 ? ` and ${counted(more, "other time")}` : ""}`,
  wholeDay: "the whole day",
  busiestHour: (from: string, to: string) => `the busiest hour (${from}-${to})`,
  daysOf: (days: number, kind: JudgedDays["kind"]) =>
    `${counted(days, "day")}${kind === "all days" ? "" : ` (${kind})`}`,
  noRange: (server: string, wanted: string) =>
    `Replayed through ${server}, no range of up to 16,384 ports refuses as few as ${wanted} on the days of this log.`,
  replayed: (of: {
    days: string;
    server: string;
    least: number;
    wanted: string;
    pasvs: number;
    when: string;
    peak: number;
  }) =>
    `Replayed: on ${of.days} of this log, through ${of.server}, ${portCount(of.least)} would have refused at most ${of.wanted} of the ${thousands(of.pasvs)} PASVs of ${of.when}. At most ${portCount(of.peak)} ${of.peak === 1 ? "was" : "were"} held at once.`,
  tooFew: (wanted: string) =>
    `So few PASVs cannot show a rate of ${wanted}. The figure is the least with hardly a refusal. A longer log may show more.`,
  fullServer:
    "This log is of a full server: as many data connections ran at once as the range has ports. It shows the load that was carried, not the load that was offered.",
  todayRefusesNone: (ports: number, pasvs: number, server: string) =>
    `Today's ${portCount(ports)} would have refused none of ${thousands(pasvs)} on these days, through ${server}.`,
  todayRefuses: (of: {
    ports: number;
    refused: number;
    pasvs: number;
    server: string;
    when: string;
  }) =>
    `Today's ${portCount(of.ports)} would have refused ${thousands(of.refused)} of ${thousands(of.pasvs)} on all days, through ${of.server}: ${of.when}.`,
  noListings:
    "Listings are not in this log, so they are not in the replay. Each holds a port for a moment. The fit assumes them.",

  // The fitted scenario beside it
  fitNeedsMore: "The fitted scenario needs more than 16,384 ports.",
  fitted: (of: { ports: number; days: number; low: number; high: number; fewer: string }) =>
    `Fitted, for growth and what-if: ${portCount(of.ports)} over ${counted(of.days, "simulated day")}${of.low < of.high ? `, and ${thousands(of.low)} to ${thousands(of.high)} could be as right` : ""}.${of.fewer}`,
  fewer: (why: string) => ` Fewer than the replay: ${why}.`,
  carriesOther: (differs: readonly string[], least: number) =>
    `it differs from the log in ${differs.join(", ")} (below): take the replay's ${portCount(least)}`,
  withinNoise: "so few days cannot tell the two apart",
  busierDays: (least: number) =>
    `these days of the log were busier than the usual day that it describes: take the replay's ${portCount(least)} unless they were an exception`,
  differs: {
    "mean load": "mean load",
    "load of the busiest hour": "load of the busiest hour",
    peak: "peak",
  } as Record<Closure["differs"][number], string>,
  bothLoads: (log: BothLoads, fit: BothLoads) =>
    `log / fit: mean load ${log.mean} / ${fit.mean}, busiest hour ${log.hour} with ${log.hourMean} / ${fit.hour} with ${fit.hourMean}, usual peak of a day ${log.peak} / ${fit.peak}`,
  closes: (loads: string) => `The fit matches the log within 8% (${loads}).`,
  closesAsFar: (days: number, loads: string) =>
    `The fit matches the log as far as ${counted(days, "day")} can tell (${loads}).`,
  doesNotClose: (differs: readonly string[], loads: string) =>
    `The fit does not match the log: ${differs.join(", ")} ${differs.length === 1 ? "differs" : "differ"} by more than 8% (${loads}). Trust the replay.`,
  predicts: (of: {
    low: number;
    high: number;
    days: number;
    inside: number;
    lowest: number;
    highest: number;
  }) =>
    `Fitted to the first half of the days, it predicts peaks of ${thousands(of.low)} to ${thousands(of.high)} for nine days in ten. Of the ${counted(of.days, "other day")} ${thousands(of.inside)} ${of.inside === 1 ? "lies" : "lie"} inside (${of.lowest} to ${of.highest}).`,
  notTrusted:
    " Do not trust the fit for days to come: the load has changed, or one half is not like the other.",

  // Caps that the log disproves
  capDisproven: (of: {
    sessions: number;
    ofAddress: boolean;
    server: string;
    cap: number;
    isGiven: boolean;
  }) =>
    `At least ${of.sessions} sessions${of.ofAddress ? " from one address" : ""} were open at once, and ${of.server} lets in ${of.cap} ${of.isGiven ? "as the scenario says" : "unless it is told otherwise"}. The figures are without that cap. Raise it where it stands.`,
};
export type ProofWords = typeof english;
