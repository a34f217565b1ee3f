/** What stands beside the least: what splitting over nodes costs, and what is known of the size below. */
import type { Answer } from "../answer/answer.ts";
import { counted, thousands } from "../language/numbers.ts";

/** What splitting the load over nodes costs, and the spare for lost ones. */
export function dividedText({ undivided, planned, smallest }: Answer): string {
  if (undivided === null || !smallest) return "";
  const { nodes, nodesLost } = planned.server;
  const total = smallest.least.ports * nodes;
  const spare = nodesLost > 0 ? ` and must hold with ${counted(nodesLost, "node")} lost` : "";
  return ` One node for the whole load would need ${thousands(undivided)}; ${nodes} separate slices share nothing${spare}, so they need ${thousands(total)} together${total > undivided ? `: ${thousands(total - undivided)} more` : ", no more than that"}.`;
}

/** Whether the size below the least was shown to fail, or is only left open. */
export function nextBelow({ smallest }: Answer): string {
  if (!smallest || smallest.failing === 0) return "";
  const gap = smallest.least.ports - smallest.failing;
  return gap === 1 ? "" : ` (${thousands(smallest.failing)} does not; sizes between were not run)`;
}
