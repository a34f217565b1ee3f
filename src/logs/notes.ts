import { exp } from "../numbers/log-exp.ts";
import type { ScenarioDocument } from "../scenario/types.ts";
import { hasSessions } from "./columns.ts";
import type { Findings } from "./findings.ts";
import { logNormalOf, moments, tailExponent } from "./laws.ts";
import { peakNotes } from "./peak-notes.ts";
import { dayFactorNote, weekNotes } from "./week-notes.ts";
import { writtenMoment } from "./time.ts";
import { durationsOf, sizesOf } from "./transfer-laws.ts";
import { counted, thousands } from "../language/numbers.ts";
import { percent, scaled, spanWords } from "./words.ts";

type Groups = ScenarioDocument["groups"];
type Notes = (findings: Findings, groups: Groups) => (string | null)[];

const origin: Notes = ({ format, software, tally, firstSeconds, lastSeconds, options }) => {
  const shift = options.clockShiftHours ?? 0;
  const clock = format?.clock === "utc" ? "UTC" : "the server's local time";
  const shown =
    shift === 0 ? clock : `${clock} ${shift > 0 ? "plus" : "minus"} ${Math.abs(shift)} h`;
  return [
    `Read ${counted(tally.lines, "line")} of ${format?.name ?? "a log"}: ${counted(tally.uploads, "upload")}, ` +
      `${counted(tally.downloads, "download")} and ${counted(tally.listings, "listing")} from ` +
      `${writtenMoment(firstSeconds)} to ${writtenMoment(lastSeconds)} (${shown}).`,
    format?.clock === "utc" && shift === 0
      ? "This log keeps UTC, so the hours of the day are hours of UTC: set the clock's offset if the server's day begins at another time."
      : null,
    options.software === undefined && software === "generic"
      ? "The log does not say which server wrote it: choose yours, since servers differ in how long they hold a port."
      : null,
  ];
};

/** Lines by number; with the reason where it is known. */
function unreadLines(unread: readonly { line: number; why: string }[]): string {
  return unread
    .map(({ line, why }) => (why === "" ? `line ${line}` : `line ${line}, ${why}`))
    .join("; ");
}

const skipped: Notes = ({ tally, rowsOutsidePeriod }) => [
  tally.unparsable > 0
    ? `${counted(tally.unparsable, "line")} could not be read and ${tally.unparsable === 1 ? "was" : "were"} skipped ` +
      `(the first: ${unreadLines(tally.unread)}).`
    : null,
  tally.deletes > 0 ? `${counted(tally.deletes, "delete")} skipped: a delete needs no port.` : null,
  tally.otherProtocol > 0
    ? `${counted(tally.otherProtocol, "transfer")} over SFTP or SCP skipped: they need no passive port.`
    : null,
  tally.failed > 0
    ? `${counted(tally.failed, "transfer")} never began (no such file, no permission) and ${tally.failed === 1 ? "is" : "are"} not counted as data connections.`
    : null,
  tally.brokenOff > 0
    ? `${counted(tally.brokenOff, "transfer")} broke off: they held a port and are counted, but not in the size of files.`
    : null,
  rowsOutsidePeriod > 0
    ? `${counted(rowsOutsidePeriod, "transfer")} more than 60 days away from the rest (a clock that was wrong, or another year) ${rowsOutsidePeriod === 1 ? "was" : "were"} left out.`
    : null,
];

const memory: Notes = ({ store, scale, whole, columns }) => [
  scale > 1
    ? `${whole.columns === columns ? "The log is larger than what is kept in memory" : "The log is larger than what is fitted"}: one client-day in ${thousands(scale)}, chosen by a hash, stands for all.`
    : null,
  store.overflowed > 0
    ? `${counted(store.overflowed, "transfer")} did not fit in memory and were only counted: the fitted visits are too few. Cut the log into days.`
    : null,
];

/** Below this many visits a rate has an error of a fifth or more. */
const enoughVisits = 30;

const visits: Notes = ({
  visits,
  tally,
  gapSeconds,
  scale,
  connections,
  pauseSeconds,
  columns,
}) => {
  const how = hasSessions(columns)
    ? "by the server's own session numbers; sessions of one user that overlap are one visit"
    : `by host and user: a silence of more than ${spanWords(gapSeconds)} ends a visit (an assumption; 30 to 900 s are sensible)`;
  const few = visits.length < enoughVisits;
  return [
    `${counted(tally.clients.count(), "client")} (host and user) at ${counted(tally.hosts.count(), "address", "addresses")} made ` +
      `${counted(visits.length * scale, "visit")}, told apart ${how}. Many users behind one address with one login look like one client.`,
    few
      ? `So few visits say little about a typical day: read a longer log, or take the fit as a first guess.`
      : null,
    connections.most > 1
      ? `A typical visit ran ${counted(connections.typical, "data connection")} at once; the most was ${thousands(connections.most)}.`
      : "No visit showed two data connections at once: one connection per visit is assumed.",
    pauseSeconds >= 0.5
      ? `Between two data connections of a visit lie ${spanWords(pauseSeconds)} on average.`
      : null,
  ];
};

/** The day with the most visits. */
function busiestDay(starts: readonly number[]): { day: number; visits: number; days: number } {
  const days = new Map<number, number>();
  for (const start of starts) {
    const day = Math.floor(start / 86400);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  let busiest = { day: 0, visits: 0, days: days.size };
  for (const [day, count] of days) {
    if (count > busiest.visits) busiest = { day, visits: count, days: days.size };
  }
  return busiest;
}

const rhythm: Notes = ({ arrivals, visits }, groups) => {
  const { day, visits: most, days } = busiestDay(visits.map((visit) => visit.startSeconds));
  const share = most / arrivals.perDay;
  return [
    arrivals.days === "all days"
      ? null
      : `The fit describes ${arrivals.days}: they carry ${Number.isFinite(arrivals.timesOtherDays) ? `${arrivals.timesOtherDays.toPrecision(2)} times the visits of the other days` : "all visits"}.`,
    arrivals.uncoveredHours > 0
      ? `The log is shorter than a day: ${counted(arrivals.uncoveredHours, "hour")} of the day are not in it and count as idle.`
      : null,
    days >= 3 && share > 1.3 && groups.every(({ dayFactor }) => dayFactor === undefined)
      ? `The busiest day (${writtenMoment(day * 86400).slice(0, 10)}) had ${share.toPrecision(2)} times the visits of the fitted day: set a growth of ${percent(share - 1)} to be ready for such days.`
      : null,
  ];
};

const kindsFound: Notes = ({ kinds }) =>
  kinds.length < 2 && kinds.every(({ marks, crowd }) => marks === null && !crowd)
    ? []
    : kinds.map(({ visits: own, marks, crowd, name }) => {
        const clients = new Set(own.map(({ client }) => client)).size;
        if (marks !== null) {
          return `${counted(clients, "client")} ${clients === 1 ? "keeps" : "keep"} a clock: every ${spanWords(marks.everySeconds)}, within ${spanWords(marks.spreadSeconds)}; a scheduled group.`;
        }
        if (crowd) {
          return `${counted(clients, "login")} at one address ${clients === 1 ? "looks" : "look"} like many devices: ${counted(own.length, "data connection")} overlap by chance only, so each counts as a visit of its own.`;
        }
        return `${counted(clients, "client")} come at any time (${name.toLowerCase()}).`;
      });

const bursts: Notes = ({ batch, dispersion, kinds }) => {
  if (
    !(dispersion > 2) ||
    (batch === null && kinds.some(({ marks, crowd }) => marks !== null || crowd))
  )
    return [null];
  const measured = `Visits come in batches: their number per minute scatters ${dispersion.toPrecision(2)} times as much as independent visits would.`;
  if (batch === null) {
    return [
      `${measured} No common mark of the clock explains it, so the fit spreads them over the hour and is too optimistic: a group "scheduled" by hand is safer.`,
    ];
  }
  return [
    `${measured} ${percent(batch.share)} of them begin within ${spanWords(batch.windowSeconds)} of a mark every ${spanWords(batch.everySeconds)} ` +
      `(by chance it would be ${percent(batch.shareByChance)}): they became a scheduled group of their own, as many clients as met at a mark on average.`,
  ];
};

/** Said where transfers of one client share its line. */
const lines: Notes = (findings, groups) => {
  const shared = groups.filter(
    ({ connections = 1, fileBytes, transferSeconds }) =>
      connections > 1 && fileBytes !== undefined && transferSeconds === undefined,
  );
  const hasDurations = findings.tally.withoutDuration < findings.tally.transfers;
  if (shared.length === 0 || !hasDurations) return [];
  return [
    sizesOf(findings, false).length > 0
      ? "Transfers that one client runs at once share its line: the fit has their sizes and the line."
      : "Transfers that one client runs at once share its line. The log has no sizes: a transfer that would take a second alone counts as a megabyte on a line of 8 Mbit/s.",
  ];
};

const sizes: Notes = (findings) => {
  const { tally, rates } = findings;
  const values = sizesOf(findings, false).sort();
  if (values.length < 2) {
    const { seconds, clockSeconds } = durationsOf(findings, false);
    return [
      seconds.length >= 2
        ? `This log has no file sizes; transfers are described by how long they last (mean ${spanWords(moments(seconds).mean)}${clockSeconds > 0 ? ", read off a clock of whole seconds" : ""}).`
        : "Too few transfers with a size to fit a law: the defaults stand.",
    ];
  }
  const law = logNormalOf(values);
  const observed = moments(values).mean;
  const alpha = tailExponent(values);
  const described =
    typeof law === "object" && "lognormal" in law
      ? `median ${scaled(law.lognormal.median, "B")}, sigma ${law.lognormal.sigma}`
      : `all ${scaled(values[0] ?? 0, "B")}`;
  const implied =
    typeof law === "object" && "lognormal" in law
      ? law.lognormal.median * exp((law.lognormal.sigma * law.lognormal.sigma) / 2)
      : observed;
  const ratio = observed / implied;
  return [
    `File sizes: log-normal, ${described} (mean observed ${scaled(observed, "B")}, largest ${scaled(values.at(-1) ?? 0, "B")}).`,
    ratio > 2 || ratio < 0.5
      ? `The log-normal law has a mean of ${scaled(implied, "B")}, not ${scaled(observed, "B")}: sizes follow another law, so look at both.`
      : null,
    alpha !== null && alpha < 1.5
      ? `The largest 5 % of the files follow a Pareto tail with exponent ${alpha.toPrecision(2)}: a few huge files may dominate, more than the fit shows.`
      : null,
    tally.zeroBytes > 0
      ? `${counted(tally.zeroBytes, "transfer")} moved no byte and ${tally.zeroBytes === 1 ? "is" : "are"} left out of the size law.`
      : null,
    rates.known > 0
      ? `Line rates come from ${counted(rates.known, "client")} with transfers long enough to show them (median ${scaled(rates.median, "bit/s")}).`
      : "No transfer was long enough to show the rate of a line: the default rate stands. Set it by hand.",
  ];
};

const listings: Notes = ({ tally, format, listingsAssumed }) => {
  if (format?.listings === "merged") {
    return ["Listings look like downloads in this log and are counted among them: none is added."];
  }
  if (tally.listings > 0 || format?.listings === "always") {
    return [
      `${percent(tally.listings / tally.transfers)} of the data connections were listings, counted from the log.`,
    ];
  }
  const extra =
    format?.listings === "sometimes"
      ? " (this one would, if the server also logged commands and replies)"
      : "";
  return [
    `Assumed: ${counted(listingsAssumed, "listing")} per visit. Logs of transfers do not show listings${extra}, yet each needs a port; ` +
      "in a full log of 69 transfers 36 were listings.",
  ];
};

const modes: Notes = ({ tally, format }) => {
  if (tally.active > 0) {
    const share = tally.active / (tally.active + tally.passive);
    return [`${percent(share)} of the data connections were active and need no passive port.`];
  }
  const seen = [...tally.ports].sort((a, b) => a - b);
  const [lowest, highest] = [seen[0], seen.at(-1)];
  let ports: string | null = null;
  if (lowest !== undefined) {
    ports =
      seen.length === 1
        ? `One passive port was seen: ${lowest}.`
        : `${thousands(seen.length)} passive ports were seen, from ${lowest} to ${highest}.`;
  }
  return [
    tally.passive > 0 || format === null
      ? null
      : "The log does not tell passive from active: all data connections count as passive, which is the upper bound.",
    ports,
  ];
};

const parts: Notes[] = [
  origin,
  skipped,
  memory,
  visits,
  rhythm,
  weekNotes,
  ({ days }, groups) => [dayFactorNote(days.counts.length, groups)],
  kindsFound,
  bursts,
  lines,
  sizes,
  listings,
  modes,
  peakNotes,
];

/** What a person must know about a fit, in full sentences, the origin first. */
export function notesOf(findings: Findings, groups: Groups): string[] {
  return parts.flatMap((part) => part(findings, groups)).filter((note) => note !== null);
}
