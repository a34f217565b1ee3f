import type { Plan } from "../../plan/types.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import { Playback } from "../../watch/playback.ts";
import { clockSeconds, counted, thousands } from "../../language/numbers.ts";

/** "vsftpd, the 50 ports open today" */
export function panelTitle({ range }: WatchedDay): string {
  const ports = range.numbers.length;
  if (range.id !== "today") return `${range.server}, ${counted(ports, "port")}`;
  return `${range.server}, the ${counted(ports, "port")} open today`;
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
  if (first === undefined) return "One day, port by port";
  const size = counted(first.range.numbers.length, "port");
  const refused = first.summary.dayRefused;
  const mine = first.range.id === "today" ? `your ${size}` : size;
  if (refused < 0.5) {
    return `${capital(mine)} refuse nobody on this day; at most ${thousands(first.summary.peak)} are busy`;
  }
  const name = refusedGroup(plan, first);
  const at = clockSeconds(tellingMoment(first));
  if (second === undefined || second.range.id !== "open")
    return `At ${at} ${mine} refuse ${name}: ${thousands(refused)} times on this day`;
  const better = thousands(second.range.numbers.length);
  return second.summary.dayRefused < 0.5
    ? `At ${at} ${mine} refuse ${name}; ${better} do not`
    : `${capital(mine)} refuse ${thousands(refused)} times on this day, ${better} ${thousands(second.summary.dayRefused)} times`;
}

/** What is seen, and how the server goes about it. */
export function watchSubtitle(days: readonly WatchedDay[]): string {
  const times = ["", "", " twice", " three times"][days.length] ?? "";
  const summary = days[0]?.range.summary ?? "";
  return `One simulated day, the same clients${times}. Each cell is a port. ${summary}`;
}

/** What a range's day came to, under its ports. */
export function panelNote({ range, summary, trace }: WatchedDay): string {
  const cut =
    trace.cutAtSeconds === null
      ? ""
      : ` Ports are shown until ${clockSeconds(trace.cutAtSeconds)}: the day has too many.`;
  const refused = Math.round(summary.dayRefused);
  const whole =
    refused === 0
      ? `Nobody is refused on this day; at most ${thousands(summary.peak)} of ${counted(range.numbers.length, "port")} are busy.`
      : `${counted(refused, "refusal")} on this day. Users see: ${range.usersSee}.`;
  return `${whole}${range.id === "other" ? ` ${range.summary}` : ""}${cut}`;
}

/** Whose refusal it is at the telling moment. */
function refusedGroup({ scenario }: Plan, day: WatchedDay): string {
  const playback = new Playback(day.trace);
  playback.moveTo(tellingMoment(day));
  const [last] = playback.lastRefused(1);
  return (last && scenario.groups[last.group]?.name) ?? "clients";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
