import type { Plan } from "../../plan/types.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import { Playback } from "../../watch/playback.ts";
import { watchWords } from "../words/watch.ts";
import { serverById } from "../../servers/index.ts";
import { saidOf } from "../../servers/words/servers.ts";
import type { ServerWords } from "../../servers/words/servers.en.ts";

/** What is said of the server that a range belongs to. */
export function serverOfRange({
  range,
}: WatchedDay): Pick<ServerWords, "name" | "summary" | "usersSee"> {
  const facts = serverById(range.scenario.server.software);
  const words = watchWords();
  return facts === undefined
    ? { name: words.theServer, summary: "", usersSee: words.anError }
    : saidOf(facts);
}

/** "vsftpd, the 50 ports open today" */
export function panelTitle(day: WatchedDay): string {
  const { range } = day;
  return watchWords().panel(serverOfRange(day).name, range.numbers.length, range.id === "today");
}

/** "09:06:18: 44 of 50 busy, 57 refused so far" */
export function momentWords(playback: Playback): string {
  const { busy, cells, refused, seconds, turnedAway } = playback;
  return watchWords().moment({ busy, cells, refused, seconds, turnedAway });
}

/** The moment that tells most of a day: in the middle of the first range's refusals, else when most of its ports are busy. */
export function tellingMoment({ summary, trace }: WatchedDay): number {
  const playback = new Playback(trace);
  playback.moveTo(trace.span.toSeconds);
  const refused = playback.lastRefused(Infinity).filter(({ byCap }) => !byCap);
  return refused[Math.floor(refused.length / 2)]?.seconds ?? summary.peakSecond;
}

/** What the view shows, in a sentence with its figures. */
export function watchTitle(plan: Plan, days: readonly WatchedDay[]): string {
  const [first, second] = days;
  const words = watchWords();
  if (first === undefined) return words.title;
  const refused = first.summary.dayRefused;
  const own = { ports: first.range.numbers.length, isToday: first.range.id === "today", refused };
  if (refused < 0.5) return words.refusesNobody(own, first.summary.peak);
  const whom = refusedGroup(plan, first);
  const seconds = tellingMoment(first);
  if (second === undefined || second.range.id !== "open")
    return words.refusesAt(seconds, own, whom);
  const better = second.range.numbers.length;
  return second.summary.dayRefused < 0.5
    ? words.doNot(seconds, own, whom, better)
    : words.refuseLess(own, better, second.summary.dayRefused);
}

/** What is seen, and how the server goes about it. */
export function watchSubtitle(days: readonly WatchedDay[]): string {
  return watchWords().subtitle(
    days.length,
    days[0] === undefined ? "" : serverOfRange(days[0]).summary,
  );
}

/** What a range's day came to, under its ports. */
export function panelNote(day: WatchedDay): string {
  const { range, summary, trace } = day;
  const server = serverOfRange(day);
  const words = watchWords();
  const cut = trace.cutAtSeconds === null ? "" : words.cut(trace.cutAtSeconds);
  const refused = Math.round(summary.dayRefused);
  const whole =
    refused === 0
      ? words.nobodyRefused(summary.peak, range.numbers.length)
      : words.refusals(refused, server.usersSee);
  return `${whole}${range.id === "other" ? ` ${server.summary}` : ""}${cut}`;
}

/** Whose refusal it is at the telling moment. */
function refusedGroup({ scenario }: Plan, day: WatchedDay): string {
  const playback = new Playback(day.trace);
  playback.moveTo(tellingMoment(day));
  const [last] = playback.lastRefused(1);
  return (last && scenario.groups[last.group]?.name) ?? watchWords().clients;
}
