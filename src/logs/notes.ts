import { exp } from "../numbers/log-exp.ts";
import type { ScenarioDocument } from "../scenario/types.ts";
import { hasSessions } from "./columns.ts";
import { parallelConnections } from "./connections.ts";
import type { Findings } from "./findings.ts";
import { logNormalOf, moments, tailExponent } from "./laws.ts";
import { peakNotes } from "./peak-notes.ts";
import { sharedLineOf } from "./shared-line.ts";
import { dayFactorNote, weekNotes } from "./week-notes.ts";
import { secondsPerDay, writtenMoment } from "./time.ts";
import { durationsOf, sizesOf } from "./transfer-laws.ts";
import { dateOf, digits, scaled, spanWords } from "./words.ts";
import { noteWords } from "./words/notes.ts";
import { wholePercent } from "../language/numbers.ts";

type Groups = ScenarioDocument["groups"];
type Notes = (findings: Findings, groups: Groups) => (string | null)[];

const origin: Notes = ({ format, software, tally, firstSeconds, lastSeconds, options }) => {
  const words = noteWords();
  const shift = options.clockShiftHours ?? 0;
  return [
    words.read({
      lines: tally.lines,
      format: format?.name ?? words.aLog,
      uploads: tally.uploads,
      downloads: tally.downloads,
      listings: tally.listings,
      from: writtenMoment(firstSeconds),
      to: writtenMoment(lastSeconds),
      clock: words.shifted(format?.clock === "utc" ? words.utc : words.localTime, shift),
    }),
    format?.clock === "utc" && shift === 0 ? words.keepsUtc : null,
    options.software === undefined && software === "generic" ? words.chooseServer : null,
  ];
};

/** A sentence about things that were counted; null where there are none. */
function ofSome(count: number, say: (count: number) => string): string | null {
  return count > 0 ? say(count) : null;
}

const skipped: Notes = ({ tally, rowsOutsidePeriod }) => {
  const words = noteWords();
  const first = tally.unread.map(({ line, why }) => words.unreadLine(line, why)).join("; ");
  return [
    ofSome(tally.unparsable, (lines) => words.unread(lines, first)),
    ofSome(tally.deletes, words.deletes),
    ofSome(tally.otherProtocol, words.otherProtocol),
    ofSome(tally.failed, words.failed),
    ofSome(tally.brokenOff, words.brokenOff),
    ofSome(rowsOutsidePeriod, words.outsidePeriod),
  ];
};

/** true where shorter stretches of some client were picked in place of its days. */
function hasShorter(
  { client, count }: Findings["columns"],
  stretchSeconds: Findings["stretchSeconds"],
): boolean {
  return client.subarray(0, count).some((each) => stretchSeconds(each) < secondsPerDay);
}

const memory: Notes = ({ store, scale, whole, columns, stretchSeconds }) => [
  scale > 1
    ? noteWords().thinned(whole.columns === columns, scale, hasShorter(columns, stretchSeconds))
    : null,
  ofSome(store.overflowed, noteWords().overflowed),
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
  const words = noteWords();
  return [
    words.visits(
      tally.clients.count(),
      tally.hosts.count(),
      visits.length * scale,
      hasSessions(columns) ? words.bySessions : words.bySilence(spanWords(gapSeconds)),
    ),
    visits.length < enoughVisits ? words.fewVisits : null,
    connections.most > 1 ? words.atOnce(connections.typical, connections.most) : words.oneAtATime,
    pauseSeconds >= 0.5 ? words.pause(spanWords(pauseSeconds)) : null,
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
  const words = noteWords();
  const { day, visits: most, days } = busiestDay(visits.map((visit) => visit.startSeconds));
  const share = most / arrivals.perDay;
  const times = arrivals.timesOtherDays;
  return [
    arrivals.days === "all days"
      ? null
      : words.describes(words.days[arrivals.days], Number.isFinite(times) ? digits(times) : null),
    ofSome(arrivals.uncoveredHours, words.shorterThanADay),
    days >= 3 && share > 1.3 && groups.every(({ dayFactor }) => dayFactor === undefined)
      ? words.busiestDay(dateOf(day * 86_400), digits(share), wholePercent(share - 1))
      : null,
  ];
};

const kindsFound: Notes = ({ kinds, scale }) =>
  kinds.length < 2 && kinds.every(({ marks, crowd, always }) => marks === null && !crowd && !always)
    ? []
    : kinds.map(({ visits: own, marks, crowd, always, name }) => {
        const words = noteWords();
        const clients = new Set(own.map(({ client }) => client)).size;
        if (marks !== null) {
          const { everySeconds, spreadSeconds } = marks;
          return words.keepClock(clients, spanWords(everySeconds), spanWords(spreadSeconds));
        }
        if (crowd) return words.likeDevices(clients, own.length * scale);
        if (always) return words.alwaysThere(clients);
        return words.anyTime(clients, name.toLowerCase());
      });

const bursts: Notes = ({ batch, dispersion, kinds }) => {
  if (
    !(dispersion > 2) ||
    (batch === null && kinds.some(({ marks, crowd }) => marks !== null || crowd))
  )
    return [null];
  const words = noteWords();
  const measured = words.batches(digits(dispersion));
  if (batch === null) return [`${measured} ${words.noMark}`];
  const group = words.batchGroup({
    share: wholePercent(batch.share),
    within: spanWords(batch.windowSeconds),
    every: spanWords(batch.everySeconds),
    byChance: wholePercent(batch.shareByChance),
  });
  return [`${measured} ${group}`];
};

/** Said where transfers of one client share its line, or may. */
const lines: Notes = (findings, groups) => {
  const shared = groups.filter(
    ({ connections = 1, fileBytes, transferSeconds }) =>
      connections > 1 && fileBytes !== undefined && transferSeconds === undefined,
  );
  const { tally, kinds } = findings;
  if (tally.withoutDuration === tally.transfers) return [];
  const words = noteWords();
  const isSized = sizesOf(findings, false).length > 0;
  const isUnknown = kinds.some(({ visits: own, crowd }) => {
    const { typical } = parallelConnections(own);
    return !crowd && typical > 1 && sharedLineOf(findings, own, typical) === "unknown";
  });
  const said = isSized ? words.sharedLine : words.sharedLineUnsized;
  return [shared.length === 0 ? null : said, isUnknown ? words.sharedLineUnknown : null];
};

const sizes: Notes = (findings) => {
  const words = noteWords();
  const { tally, rates } = findings;
  const values = sizesOf(findings, false).sort();
  if (values.length < 2) {
    const { seconds, clockSeconds } = durationsOf(findings, false);
    return [
      seconds.length >= 2
        ? words.noSizes(spanWords(moments(seconds).mean), clockSeconds > 0)
        : words.tooFewSizes,
    ];
  }
  const law = logNormalOf(values);
  const observed = moments(values).mean;
  const alpha = tailExponent(values);
  const described =
    typeof law === "object" && "lognormal" in law
      ? words.medianSize(scaled(law.lognormal.median, "B"), law.lognormal.sigma)
      : words.allOfSize(scaled(values[0] ?? 0, "B"));
  const implied =
    typeof law === "object" && "lognormal" in law
      ? law.lognormal.median * exp((law.lognormal.sigma * law.lognormal.sigma) / 2)
      : observed;
  const ratio = observed / implied;
  return [
    words.sizes(described, scaled(observed, "B"), scaled(values.at(-1) ?? 0, "B")),
    ratio > 2 || ratio < 0.5 ? words.otherLaw(scaled(implied, "B"), scaled(observed, "B")) : null,
    alpha !== null && alpha < 1.5 ? words.heavyTail(digits(alpha)) : null,
    ofSome(tally.zeroBytes, words.noBytes),
    rates.known > 0 ? words.rates(rates.known, scaled(rates.median, "bit/s")) : words.noRates,
  ];
};

const listings: Notes = ({ tally, format, listingsAssumed }) => {
  const words = noteWords();
  if (format?.listings === "merged") return [words.listingsMerged];
  if (tally.listings > 0 || format?.listings === "always")
    return [words.listingsCounted(wholePercent(tally.listings / tally.transfers))];
  return [words.listingsAssumed(listingsAssumed, format?.listings === "sometimes")];
};

const modes: Notes = ({ tally, format }) => {
  const words = noteWords();
  if (tally.active > 0)
    return [words.active(wholePercent(tally.active / (tally.active + tally.passive)))];
  const seen = [...tally.ports].sort((a, b) => a - b);
  const [lowest, highest] = [seen[0], seen.at(-1)];
  let ports: string | null = null;
  if (lowest !== undefined && highest !== undefined)
    ports = seen.length === 1 ? words.onePort(lowest) : words.ports(seen.length, lowest, highest);
  return [tally.passive > 0 || format === null ? null : words.noModes, ports];
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
