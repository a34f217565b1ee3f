/** The timeline of a hold in words. */
import { fixed, significant, thousands } from "../language/numbers.ts";
import { describeSessions } from "../scenario/describe-sessions.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Timeline, TimelinePart } from "../simulation/timeline.ts";
import { answersWords } from "./words/answers.ts";

/** A part by name. */
export function partWords(what: TimelinePart["what"]): string {
  return answersWords().parts[what];
}

/** Seconds to a millisecond where they are few: "0.060 s", "12.4 s". */
export function secondsText(seconds: number): string {
  if (seconds < 1) return `${fixed(seconds, 3)} s`;
  return `${seconds < 100 ? significant(seconds, 3) : thousands(seconds)} s`;
}

/** "Scanners, upload" or "Scanners, first download of a session". */
export function transferWords({ group, isFirst, transfer }: Timeline): string {
  return answersWords().transferOf(group, transfer, isFirst);
}

/** When the port is free again. */
export function portWords({ parts, portSeconds }: Timeline): string {
  const end = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const words = answersWords();
  const ends = secondsText(end);
  if (portSeconds === null) return words.heldToEnd(ends);
  return portSeconds === end
    ? words.heldFor(ends)
    : words.endsAndHeld(ends, secondsText(portSeconds));
}

/** One line a timeline. */
export function timelineLine(timeline: Timeline): string {
  const parts = timeline.parts.map(
    ({ what, seconds }) => `${partWords(what)} ${secondsText(seconds)}`,
  );
  return `${transferWords(timeline)}: ${parts.join(" + ")}. ${portWords(timeline)}`;
}

/** "Group 1: a visit has 1 session that lists folders …", a line for each group whose sessions are more than their transfers. */
export function sessionLines({ groups, server }: Scenario): string[] {
  return groups
    .map((group) => ({ name: group.name, said: describeSessions(group, server) }))
    .filter(({ said }) => said !== "")
    .map(({ name, said }) => answersWords().sessionsOf(name, said));
}
