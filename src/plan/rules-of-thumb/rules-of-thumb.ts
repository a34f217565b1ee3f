import { computedRules } from "./computed.ts";
import type { RulesInput } from "./computed.ts";
import { fixedRules } from "./fixed.ts";
import type { RuleOfThumb } from "./fixed.ts";
import { ruleWords } from "../words/rules.ts";

export type { RulesInput } from "./computed.ts";
export type { RuleOfThumb } from "./fixed.ts";

/** At least one port, rounded up; a hair above a whole number is rounding noise, not one port more. */
function wholePorts(ports: number): number {
  return Math.max(1, Math.ceil(ports - 1e-9));
}

/**
 * What the rules of thumb in circulation would open for this load, those that depend on it first.
 * `ports` is a whole number from 1; a rule may ask for more than the 64,512 ports that exist.
 */
export function rulesOfThumb(input: RulesInput): RuleOfThumb[] {
  const computed = computedRules.map(({ source, address, rule, ports }) => ({
    source,
    address,
    rule: ruleWords()[rule],
    ports: wholePorts(ports(input)),
  }));
  return [...computed, ...fixedRules.map((fixed) => ({ ...fixed, rule: fixed.rule() }))];
}
