/** The timeline of a hold in words. */
import { describeSessions } from "../scenario/describe-sessions.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Timeline, TimelinePart } from "../simulation/timeline.ts";

const PARTS: Readonly<Record<TimelinePart["what"], string>> = {
  connect: "PASV to connected (two round trips)",
  commands: "commands in between",
  handshake: "command and TLS",
  "slow-start": "slow start",
  line: "bytes on the line (1448 of 1514 carry files)",
  transfer: "transfer",
  end: "last acknowledgement and close",
};

/** A part by name. */
export function partWords(what: TimelinePart["what"]): string {
  return PARTS[what];
}

/** Seconds to a millisecond where they are few: "0.060 s", "12.4 s". */
export function secondsText(seconds: number): string {
  if (seconds < 1) return `${seconds.toFixed(3)} s`;
  return seconds < 100 ? `${Number(seconds.toPrecision(3))} s` : `${Math.round(seconds)} s`;
}

/** "Scanners, upload" or "Scanners, first download of a session". */
export function transferWords({ group, isFirst, transfer }: Timeline): string {
  return `${group}, ${isFirst ? `first ${transfer} of a session` : transfer}`;
}

/** When the port is free again. */
export function portWords({ parts, portSeconds }: Timeline): string {
  const end = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  if (portSeconds === null) {
    return `It ends after ${secondsText(end)}; the port is held until the session's next PASV or its end.`;
  }
  return portSeconds === end
    ? `The port is held for ${secondsText(end)}.`
    : `It ends after ${secondsText(end)}; the port is held for ${secondsText(portSeconds)}.`;
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
    .map(({ name, said }) => `${name}, sessions: ${said}.`);
}
