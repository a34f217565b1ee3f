import type { JSX } from "preact";
import { usePage } from "./planner-context.ts";
import { ruleWords } from "./rule-words.ts";
import { roughCount, thousands } from "../language/numbers.ts";

/** What made the answer, and that nothing leaves the browser. */
export function Footer(): JSX.Element {
  const plan = usePage().planner.active.value.runner.answer.value?.plan;
  const rule = plan?.rules[0];
  const made =
    plan === undefined
      ? ""
      : `Model ${plan.model} · seed ${plan.scenario.simulation.seed} · ${thousands(plan.run.days)} days · ${roughCount(plan.run.events)} events · `;
  return (
    <footer class="footer">
      <p>{made}runs in this browser, nothing is uploaded</p>
      {plan === undefined || rule === undefined ? null : <p>{ruleWords(rule, plan)}</p>}
    </footer>
  );
}
