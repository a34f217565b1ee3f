import { makePlan } from "../../src/plan/make-plan.ts";
import { caseScenario } from "../cases/stories.ts";
import { simulateHere } from "../answer/in-thread.ts";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import { openSameThreadRunner } from "../../src/jobs/same-thread.ts";
const [, , name, days, budget, how] = process.argv;
const whole = caseScenario(name!);
const scenario = { ...whole, simulation: { ...whole.simulation, days: Number(days) } };
const t = process.cpuUsage();
const { plan } = await makePlan(scenario, [], {
  budget: budget === "0" ? undefined : Number(budget),
  simulate:
    how === "clone"
      ? (g) => openClonedRunner(g).simulateDays
      : how === "same"
        ? (g) => openSameThreadRunner(g).simulateDays
        : simulateHere,
  signal: new AbortController().signal,
});
const u = process.cpuUsage(t);
console.log(
  name,
  days,
  budget,
  how,
  ((u.user + u.system) / 1e6).toFixed(1),
  "s",
  plan.run.events,
  plan.verdict.state,
  plan.verdict.headline,
);
