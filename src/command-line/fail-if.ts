import type { CurrentRange, Plan } from "../plan/types.ts";
import type { Scenario } from "../scenario/types.ts";
import { InputError, type Terminal } from "./terminal.ts";

type Judgement = CurrentRange["judgement"];

/** What a range may be judged to be without being right. */
export const rangeFaults = ["too-small", "tight", "oversized"] as const satisfies Judgement[];

/** Reads the words of --fail-if, set apart by commas; what is wrong is added to `problems`. */
export function readFailIf(text: string | undefined, problems: string[]): Judgement[] {
  if (text === undefined) return [];
  const words = text.split(",").map((word) => word.trim());
  for (const word of words) {
    if ((rangeFaults as readonly string[]).includes(word)) continue;
    problems.push(
      `--fail-if has "${word}"; it takes ${rangeFaults.join(", ")}, set apart by commas.`,
    );
  }
  return rangeFaults.filter((fault) => words.includes(fault));
}

/** Throws an InputError where there is no range that could be judged: a gate that is always open is none. */
export function needRange({ server }: Scenario, failIf: readonly Judgement[]): void {
  if (failIf.length === 0 || server.range !== undefined) return;
  throw new InputError([
    "--fail-if judges the range that is open today, and there is none; give server.range or --range.",
  ]);
}

/** Whether the command is to fail for what the plan says of today's range; says so on standard error. */
export function failsFor(
  { current }: Plan,
  failIf: readonly Judgement[],
  terminal: Terminal,
): boolean {
  if (current === null || !failIf.includes(current.judgement)) return false;
  terminal.err(`The range that is open today is ${current.judgement} (--fail-if).\n`);
  return true;
}
