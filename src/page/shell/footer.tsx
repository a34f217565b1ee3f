import type { JSX } from "preact";
import { usePage } from "../kit/page-context.ts";
import { ruleWords } from "../working/rule-words.ts";
import { frameWords } from "../words/frame.ts";

/** What made the answer, and that nothing leaves the browser. */
export function Footer(): JSX.Element {
  const plan = usePage().planner.active.value.runner.answer.value?.plan;
  const rule = plan?.rules[0];
  const words = frameWords();
  const made =
    plan === undefined
      ? ""
      : words.made({
          model: plan.model,
          seed: plan.scenario.simulation.seed,
          days: plan.run.days,
          events: plan.run.events,
        });
  return (
    <footer class="footer">
      <p>
        {made}
        {words.staysHere}
      </p>
      {plan === undefined || rule === undefined ? null : <p>{ruleWords(rule, plan)}</p>}
    </footer>
  );
}
