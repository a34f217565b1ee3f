/** Bundled for Chromium by the test beside it: plans a scenario in the page's own thread. */
import { clients } from "../../src/clients/index.ts";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";

/** Events of a plan: the bits are the same or not, however long is looked. */
export const BUDGET = 1e7;

/** The plan document of a scenario's text, as JSON; `run.seconds` stays 0. */
export async function planText(text: string): Promise<string> {
  const catalogues = { servers, clients };
  const reading = readScenario(text, catalogues);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("\n"));
  const { scenario, assumptions } = completeScenario(reading.document, catalogues);
  const { plan } = await makePlan(scenario, assumptions, {
    simulate: (given) => openClonedRunner(given).simulateDays,
    signal: new AbortController().signal,
    budget: BUDGET,
  });
  return JSON.stringify(plan);
}

Object.assign(globalThis, { planText });
