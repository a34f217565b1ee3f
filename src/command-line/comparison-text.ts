import type { Comparison, Estimate, Plan } from "../plan/types.ts";
import { frequency, percent, signed, thousands } from "../language/numbers.ts";
import { columns, readableWidth, wrap } from "./wrap.ts";

function planRow(file: string, { recommendation, scenario, demand }: Plan): string[] {
  const peak = `${thousands(demand.peak.median)} (${thousands(demand.peak.max)})`;
  if (recommendation === null) return [file, "none", "none", "-", peak];
  const { ports, least, leastPerNode, refusals } = recommendation;
  const { nodes } = scenario.server;
  return [
    file,
    thousands(ports),
    nodes === 1 ? thousands(least) : `${thousands(least)} (${nodes} x ${thousands(leastPerNode)})`,
    `${frequency(refusals.estimate)} (${frequency(refusals.high)})`,
    peak,
  ];
}

function difference({ estimate, low, high }: Estimate, digits: number): string {
  const value = signed(estimate, digits);
  if (!Number.isFinite(high - low)) return `${value} (one day: no interval)`;
  return `${value} (${signed(low, digits)} to ${signed(high, digits)})`;
}

/** A difference of rates, in refusals per 1,000 transfers: a frequency cannot be negative. */
function perThousand({ estimate, low, high }: Estimate): string {
  return difference({ estimate: estimate * 1000, low: low * 1000, high: high * 1000 }, 2);
}

function comparisonRow(file: string, { least, peak, refusals }: Comparison): string[] {
  return [
    file,
    least === null ? "none" : difference(least.difference, 0),
    difference(peak.difference, 1),
    `${perThousand(refusals.difference)} at ${thousands(refusals.ports)}`,
  ];
}

/** Plans side by side, and how each differs from the first: every difference with its interval. */
export function comparisonText(
  files: readonly string[],
  plans: readonly Plan[],
  comparisons: readonly Comparison[],
  width: number,
): string {
  const [first = ""] = files;
  const confidence = plans[0]?.scenario.target.confidence ?? 0;
  const sure = `${percent(confidence)} sure`;
  const lines = [
    ...columns([
      ["", "ports", "least", "refused (at most)", "peak (worst day)"],
      ...plans.map((plan, index) => planRow(files[index] ?? "", plan)),
    ]),
    "",
    `Against ${first}, day by day (in brackets: ${sure})`,
    ...columns([
      ["", "least", "peak", "refused in 1,000, with equal ports"],
      ...comparisons.map((comparison, index) => comparisonRow(files[index + 1] ?? "", comparison)),
    ]),
    "",
    ...comparisons.flatMap(({ sentence }) => wrap(sentence, readableWidth(width))),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}
