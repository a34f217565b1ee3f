/** What stands beside the least: what splitting over nodes costs, and what is known of the size below. */
import type { Answer } from "../answer/find-answer.ts";
import { verdictWords } from "./words/verdict.ts";

/** What splitting the load over nodes costs, and the spare for lost ones. */
export function dividedText({ undivided, planned, smallest }: Answer): string {
  if (undivided === null || !smallest) return "";
  const { nodes, nodesLost } = planned.server;
  return verdictWords().divided(undivided, nodes, nodesLost, smallest.least.ports * nodes);
}

/** A size below the least that was shown to fail, where those between were not run; null where it is the next one, or none. */
export function nextBelow({ smallest }: Answer): number | null {
  if (!smallest || smallest.failing === 0) return null;
  return smallest.least.ports - smallest.failing === 1 ? null : smallest.failing;
}
