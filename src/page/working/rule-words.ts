import type { Plan, Rule } from "../../plan/types.ts";
import { verdictWords } from "../words/verdict.ts";

/** "“100 ports” (CompleteFTP guide) would open 100: 4 fewer than needed here." */
export function ruleWords({ source, rule, ports }: Rule, plan: Plan): string {
  return verdictWords().rule(rule, source, ports, plan.recommendation?.least ?? null);
}
