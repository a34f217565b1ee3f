import { afterEach, describe, expect, it } from "vitest";
import german from "virtual:first-look/de";
import english from "virtual:first-look/en";
import { clients } from "../../src/clients/index.ts";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import type { Asked, DoTask, Progress } from "../../src/jobs/tasks.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Outcome } from "../../src/plan/make-plan.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { firstPreset } from "../../src/scenario/first-preset.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { withFirstLook } from "../../src/state/first-look.ts";
import { speak } from "../../src/language/language.ts";

const catalogues = { servers, clients };
const unending = new AbortController().signal;
const example = (): Asked => completeScenario(firstPreset.document, catalogues);
const outcomeOf = (days: number) => ({ plan: { run: { days, daysWanted: 100 } } }) as Outcome;
const part = (days: number): Progress => ({
  daysDone: days,
  daysWanted: 100,
  outcome: outcomeOf(days),
  settled: false,
  step: null,
});

/** Tells its answers after 4, 4, 10 and 20 days at once, and ends with the one after 100. */
const fourLooks: DoTask<"plan"> = async (_asked, _signal, onPart) => {
  for (const days of [4, 4, 10, 20]) onPart(part(days));
  return outcomeOf(100);
};

async function heardOf(asked: Asked, read: () => Promise<Outcome>) {
  const heard: number[] = [];
  const plan = withFirstLook(fourLooks, example, { read, drawingMilliseconds: 0 });
  const result = await plan(asked, unending, ({ daysDone }) => heard.push(daysDone));
  return { heard, days: result.plan.run.days };
}

describe("the first look", { timeout: 60_000 }, () => {
  afterEach(() => speak("en"));

  it.each([
    ["en", english],
    ["de", german],
  ] as const)(
    "is in the built page just what the run of the example finds first, its curve included: %s",
    async (language, built) => {
      await speak(language);
      const { scenario, assumptions } = example();
      const looks: Outcome[] = [];
      const enough = new AbortController();
      const runner = openClonedRunner(scenario);
      const run = makePlan(scenario, assumptions, {
        simulate: () => runner.simulateDays,
        signal: enough.signal,
        onOutcome: (outcome) => {
          looks.push(outcome);
          if (looks.length === 3) enough.abort();
        },
      });
      await expect(run).rejects.toMatchObject({ name: "AbortError" });
      runner.close();
      const days = looks.map(({ plan }) => plan.run.days);
      expect(days[1]).toBe(days[0]);
      expect(days[2]).toBeGreaterThan(days[1]!);
      // Through JSON, as the built page brings it: no number may be lost on the way.
      expect(JSON.parse(built)).toEqual(looks[1]);
    },
  );

  it("is told of the example as the page reads it, and not again by its run", async () => {
    const checked = checkScenario(firstPreset.document, catalogues);
    if (!checked.ok) throw new Error("The example is wrong.");
    const asked = completeScenario(checked.document, catalogues);
    const told = await heardOf(asked, async () => outcomeOf(4));
    expect(told).toEqual({ heard: [4, 10, 20], days: 100 });
  });

  it("is not told of any other scenario", async () => {
    const { scenario, assumptions } = example();
    const other = { scenario: { ...scenario, name: "Another" }, assumptions };
    const told = await heardOf(other, async () => outcomeOf(5));
    expect(told).toEqual({ heard: [4, 4, 10, 20], days: 100 });
  });

  it("may be missing: then the run is the first to tell", async () => {
    const told = await heardOf(example(), () => Promise.reject(new Error("No such file.")));
    expect(told).toEqual({ heard: [4, 4, 10, 20], days: 100 });
  });
});
