import { afterEach, describe, expect, it, vi } from "vitest";
import { setValue } from "../../src/state/edit.ts";
import { wholeNumber } from "../../src/state/field-text.ts";
import { isBusy } from "../../src/page/shell/is-busy.ts";
import { createPlanner } from "../../src/state/planner.ts";
import type { Planner } from "../../src/state/planner.ts";
import type { Engine } from "../../src/state/engine-types.ts";
import { fixtureDocument } from "../page/fixture-scenario.ts";
import { fixtureEngine } from "../page/fixture.ts";

const CLIENTS = "groups[0].clients";
const open: Planner[] = [];

/** A planner with a counted engine and fake time. */
function setUp(engine: Engine = fixtureEngine(50)) {
  vi.useFakeTimers();
  const makePlan = vi.fn(engine.makePlan);
  const planner = createPlanner({ ...engine, makePlan }, [fixtureDocument]);
  open.push(planner);
  const first = planner.active.peek();
  return { planner, makePlan, first, run: () => first.runner.run.peek() };
}

afterEach(() => {
  for (const planner of open.splice(0)) planner.dispose();
  vi.useRealTimers();
});

describe("a planner", () => {
  it("answers what it opens with, provisional first", async () => {
    const { run } = setUp();
    expect(run().status).toBe("waiting");
    await vi.advanceTimersByTimeAsync(60);
    expect(run().status).toBe("running");
    expect(run().answer?.provisional).toBe(true);
    await vi.advanceTimersByTimeAsync(300);
    expect(run()).toMatchObject({ status: "done", answer: { provisional: false } });
  });

  it("waits for the end of typing, runs once, and keeps the old answer marked stale meanwhile", async () => {
    const { planner, makePlan, first, run } = setUp();
    await vi.advanceTimersByTimeAsync(400);
    const old = run().answer;
    for (const text of ["3", "36", "360"]) {
      planner.typeText(first, CLIENTS, text, wholeNumber);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(makePlan).toHaveBeenCalledTimes(1);
    expect(run().answer).toBe(old);
    expect(run().answer?.key).not.toBe(first.runner.key.peek());
    await vi.advanceTimersByTimeAsync(400);
    expect(makePlan).toHaveBeenCalledTimes(2);
    expect(run().answer?.plan.scenario.groups[0]?.clients).toBe(360);
    expect(run().answer?.key).toBe(first.runner.key.peek());
  });

  it("waits for no more typing where a whole document was chosen", async () => {
    const { planner, makePlan, run } = setUp();
    await vi.advanceTimersByTimeAsync(400);
    const [group] = fixtureDocument.groups;
    planner.load({ ...fixtureDocument, groups: [{ ...group!, clients: 7 }] });
    await vi.advanceTimersByTimeAsync(0);
    expect(run().status).toBe("running");
    await vi.advanceTimersByTimeAsync(1000);
    expect(makePlan).toHaveBeenCalledTimes(2);
    expect(run().answer?.plan.scenario.groups[0]?.clients).toBe(7);
  });

  it("stops the run that a change overtakes, and never shows its late answer", async () => {
    const { planner, makePlan, first, run } = setUp();
    await vi.advanceTimersByTimeAsync(60);
    planner.typeText(first, CLIENTS, "999", wholeNumber);
    expect(makePlan.mock.calls[0]?.[1].aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(run().answer?.plan.scenario.groups[0]?.clients).toBe(999);
  });

  it("keeps what was typed and the last answer where a text cannot be read", async () => {
    const { planner, makePlan, first, run } = setUp();
    await vi.advanceTimersByTimeAsync(400);
    planner.typeText(first, CLIENTS, "many", wholeNumber);
    await vi.advanceTimersByTimeAsync(400);
    expect(first.inputs.peek().texts[CLIENTS]).toBe("many");
    expect(first.problems.peek()).toMatchObject([{ path: CLIENTS, found: "many" }]);
    expect(first.inputs.peek().document).toEqual(fixtureDocument);
    expect(run()).toMatchObject({ status: "held", answer: { provisional: false } });
    planner.typeText(first, CLIENTS, "180", wholeNumber);
    expect(run().status).toBe("done");
    expect(makePlan).toHaveBeenCalledTimes(1);
  });

  it("shows the problems of values that are not allowed by their paths", () => {
    const { planner, first } = setUp();
    planner.typeText(first, CLIENTS, "0", wholeNumber);
    expect(first.problems.peek().map(({ path }) => path)).toEqual([CLIENTS]);
    expect(first.completed.peek()?.scenario.groups[0]?.clients).toBe(180);
  });

  it("gives a cleared field back to its default", () => {
    const { planner, first } = setUp();
    planner.typeText(first, "simulation.days", "50", wholeNumber);
    expect(first.completed.peek()?.scenario.simulation.days).toBe(50);
    planner.typeText(first, "simulation.days", "", wholeNumber);
    expect(first.inputs.peek().document.simulation).toBeUndefined();
    expect(first.completed.peek()?.scenario.simulation.days).toBe(400);
  });

  it("does not simulate again for a name or an address", async () => {
    const { planner, makePlan, first } = setUp();
    await vi.advanceTimersByTimeAsync(400);
    planner.change(first, "name", (inputs) => setValue(inputs, "name", "Other"));
    planner.change(first, "access.sources", (inputs) =>
      setValue(inputs, "access.sources", ["10.0.0.0/8"]),
    );
    await vi.advanceTimersByTimeAsync(400);
    expect(makePlan).toHaveBeenCalledTimes(1);
    expect(first.runner.run.peek().status).toBe("done");
  });

  it("stops at once and keeps the provisional answer", async () => {
    const { first, makePlan, run } = setUp();
    await vi.advanceTimersByTimeAsync(120);
    first.runner.stop();
    expect(run()).toMatchObject({ status: "stopped", answer: { provisional: true } });
    expect(makePlan.mock.calls[0]?.[1].aborted).toBe(true);
    const { daysDone } = run();
    await vi.advanceTimersByTimeAsync(1000);
    expect(run()).toMatchObject({ status: "stopped", daysDone });
    first.runner.start();
    await vi.advanceTimersByTimeAsync(400);
    expect(run().status).toBe("done");
  });

  it("shows a failure as a sentence and recovers by starting again", async () => {
    const engine = fixtureEngine(50);
    let works = false;
    const makePlan: Engine["makePlan"] = (...args) =>
      works
        ? engine.makePlan(...args)
        : Promise.reject(new Error("The simulation worker could not start."));
    const { first, run } = setUp({ ...engine, makePlan });
    await vi.advanceTimersByTimeAsync(10);
    expect(run()).toMatchObject({
      status: "failed",
      failure: "The simulation worker could not start.",
    });
    works = true;
    first.runner.start();
    await vi.advanceTimersByTimeAsync(400);
    expect(run()).toMatchObject({ status: "done", failure: null });
  });

  it("shows progress at most four times a second", async () => {
    const engine = fixtureEngine(0);
    const seen = new Set<number>();
    const makePlan: Engine["makePlan"] = async (input, signal, onProgress) => {
      for (let daysDone = 1; daysDone <= 1000; daysDone += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        onProgress({ daysDone, daysWanted: 1000, outcome: null, settled: false, step: null });
      }
      return engine.makePlan(input, signal, () => undefined);
    };
    const { first } = setUp({ ...engine, makePlan });
    const end = first.runner.run.subscribe(({ daysDone }) => seen.add(daysDone));
    await vi.advanceTimersByTimeAsync(1000);
    end();
    expect(seen.size).toBeGreaterThan(2);
    expect(seen.size).toBeLessThanOrEqual(6);
  });

  it("shows every provisional answer, however much progress comes right after it", async () => {
    const engine = fixtureEngine(0);
    const makePlan: Engine["makePlan"] = async (input, signal, onProgress) => {
      const outcome = await engine.makePlan(input, signal, () => undefined);
      const days = { daysDone: 10, daysWanted: 400 };
      onProgress({
        ...days,
        outcome: null,
        settled: false,
        step: { ports: null, daysDone: 1, days: 10 },
      });
      onProgress({ ...days, outcome, settled: false, step: null });
      onProgress({
        ...days,
        outcome: null,
        settled: false,
        step: { ports: 8, daysDone: 2, days: 10 },
      });
      return new Promise(() => undefined);
    };
    const { first, run } = setUp({ ...engine, makePlan });
    const told = vi.fn();
    const end = first.runner.run.subscribe(told);
    await vi.advanceTimersByTimeAsync(500);
    end();
    expect(run()).toMatchObject({ status: "running", answer: { provisional: true } });
    expect(first.runner.step.peek()).toMatchObject({ ports: 8 });
    // Waiting, running, the first progress, the answer: a further step alone is told to nobody but who looks at steps.
    expect(told).toHaveBeenCalledTimes(4);
  });

  it("shows the verdict as soon as it stands, and asks once more after a stop before all beside it is there", async () => {
    const engine = fixtureEngine(0);
    let asked = 0;
    const makePlan: Engine["makePlan"] = async (input, signal, onProgress) => {
      asked += 1;
      const outcome = await engine.makePlan(input, signal, () => undefined);
      const days = { daysDone: 400, daysWanted: 400 };
      onProgress({ daysDone: 40, daysWanted: 400, outcome, settled: false, step: null });
      onProgress({ ...days, outcome, settled: true, step: null });
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return outcome;
    };
    const { planner, first, run } = setUp({ ...engine, makePlan });
    await vi.advanceTimersByTimeAsync(20);
    expect(run()).toMatchObject({
      status: "running",
      daysDone: 400,
      answer: { provisional: false, whole: false },
    });
    expect(isBusy(planner)).toBe(false);
    first.runner.stop();
    expect(run()).toMatchObject({ status: "stopped", answer: { provisional: false } });
    first.runner.start();
    expect(isBusy(planner)).toBe(false);
    await vi.advanceTimersByTimeAsync(6000);
    expect(asked).toBe(2);
    expect(run()).toMatchObject({ status: "done", answer: { provisional: false, whole: true } });
    planner.typeText(first, CLIENTS, "7", wholeNumber);
    expect(isBusy(planner)).toBe(true);
  });

  it("undoes and redoes by whole edits", () => {
    const { planner, first } = setUp();
    const clients = () => first.inputs.peek().document.groups[0]?.clients;
    for (const text of ["2", "20"]) planner.typeText(first, CLIENTS, text, wholeNumber);
    planner.leaveField(first, CLIENTS);
    for (const text of ["3", "30"]) planner.typeText(first, CLIENTS, text, wholeNumber);
    planner.undo();
    expect(clients()).toBe(20);
    planner.undo();
    expect(clients()).toBe(180);
    expect(planner.history.canUndo.peek()).toBe(false);
    planner.redo();
    planner.redo();
    expect(clients()).toBe(30);
  });

  it("compares up to four scenarios, and undo brings back one that was closed", async () => {
    const { planner, first } = setUp();
    for (let copies = 0; copies < 5; copies += 1) planner.duplicate();
    expect(planner.cases.peek()).toHaveLength(4);
    const second = planner.cases.peek()[1];
    if (second === undefined) throw new Error("There is a second case.");
    planner.typeText(second, CLIENTS, "77", wholeNumber);
    expect(first.inputs.peek().document.groups[0]?.clients).toBe(180);
    planner.close(second);
    expect(planner.cases.peek()).toHaveLength(3);
    planner.undo();
    await vi.advanceTimersByTimeAsync(1000);
    const again = planner.cases.peek()[1];
    expect(again?.inputs.peek().document.groups[0]?.clients).toBe(77);
    expect(again?.runner.run.peek().status).toBe("done");
  });

  it("takes a good file as one step, and a wrong one not at all", () => {
    const { planner, first } = setUp();
    expect(planner.openText("{", "“x.json”")).toBe(false);
    expect(planner.notice.peek()).toMatchObject({ kind: "error", details: [expect.any(String)] });
    expect(first.inputs.peek().document).toBe(fixtureDocument);
    expect(
      planner.openText(JSON.stringify({ ...fixtureDocument, name: "From a file" }), "“y.json”"),
    ).toBe(true);
    expect(first.inputs.peek().document.name).toBe("From a file");
    expect(planner.notice.peek()).toBeNull();
    planner.undo();
    expect(first.inputs.peek().document).toBe(fixtureDocument);
  });
});
