import type { Plan, Rule } from "../plan/types.ts";
import { counted, thousands } from "../language/numbers.ts";

/** "“100 ports” (CompleteFTP guide) would open 100: 4 fewer than needed here." */
export function ruleWords({ source, rule, ports }: Rule, plan: Plan): string {
  const said = `“${rule}” (${source}) would open ${counted(ports, "port")}`;
  if (plan.recommendation === null) return `${said}.`;
  const difference = ports - plan.recommendation.least;
  if (difference === 0) return `${said}: just what is needed here.`;
  return `${said}: ${thousands(Math.abs(difference))} ${difference < 0 ? "fewer" : "more"} than needed here.`;
}
