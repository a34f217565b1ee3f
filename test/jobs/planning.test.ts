import { expose } from "comlink";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clients } from "../../src/clients/index.ts";
import type { StartedPlanner } from "../../src/jobs/start-planner.ts";
import { createPlanningApi } from "../../src/jobs/planning-api.ts";
import { openRemotePlanning } from "../../src/jobs/planning-worker.ts";
import type { Asked, Planning, Progress, Tasks } from "../../src/jobs/tasks.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { firstPreset } from "../../src/scenario/first-preset.ts";
import { servers } from "../../src/servers/index.ts";

const catalogues = { servers, clients };
const unending = new AbortController().signal;
const ignore = () => {};
const likely = completeScenario(firstPreset.document, catalogues);
const other: Asked = { ...likely, scenario: { ...likely.scenario, name: "Another" } };
const progress = (daysDone: number): Progress => ({
  daysDone,
  daysWanted: 400,
  outcome: null,
  settled: false,
  step: null,
});

/** What the fake was asked, with handles to let it go on. */
interface Call {
  given: Asked;
  signal: AbortSignal;
  onPart: (part: Progress) => void;
  finish(name: string): void;
  fail(message: string): void;
}

/** Somebody who plans when told to; the result carries a name. */
function fakePlanning() {
  const calls: Call[] = [];
  const plan: Planning["plan"] = (given, signal, onPart) =>
    new Promise((resolve, reject) => {
      const finish = (name: string) => resolve({ name } as unknown as Tasks["plan"]["result"]);
      const fail = (message: string) => reject(new Error(message));
      calls.push({ given, signal, onPart, finish, fail });
    });
  const never = () => new Promise<never>(() => {});
  const planning: Planning = {
    plan,
    compare: never,
    otherServers: never,
    sensitivity: never,
    stagger: never,
    hang: never,
    capacity: never,
    recovery: never,
  };
  return { planning, calls };
}

describe("planning in a worker", () => {
  const ports: MessagePort[] = [];
  afterEach(() => ports.splice(0).forEach((port) => port.close()));

  /** A worker of two message ports, which dies when told to. */
  function fakeWorker(planning: Planning): StartedPlanner & { die(sentence: string): void } {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    expose(createPlanningApi(planning), port2);
    const death = new AbortController();
    return {
      worker: port1 as unknown as Worker,
      death: death.signal,
      die: (sentence) => death.abort(new Error(sentence)),
    };
  }

  it("passes on what is given, the parts and the result", async () => {
    const { planning, calls } = fakePlanning();
    const remote = openRemotePlanning(fakeWorker(planning));
    const heard: number[] = [];
    const result = remote.plan(likely, unending, (part) => heard.push(part.daysDone));
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]!.given).toEqual(likely);
    calls[0]!.onPart(progress(4));
    await vi.waitFor(() => expect(heard).toEqual([4]));
    calls[0]!.finish("done");
    expect(await result).toEqual({ name: "done" });
  });

  it("rejects at once when aborted, cancels in the worker, and hears no more", async () => {
    const { planning, calls } = fakePlanning();
    const remote = openRemotePlanning(fakeWorker(planning));
    const controller = new AbortController();
    const heard: number[] = [];
    const result = remote.plan(likely, controller.signal, (part) => heard.push(part.daysDone));
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    controller.abort();
    await expect(result).rejects.toMatchObject({ name: "AbortError" });
    calls[0]!.onPart(progress(4));
    await vi.waitFor(() => expect(calls[0]!.signal.aborted).toBe(true));
    expect(heard).toEqual([]);
    await expect(remote.plan(likely, controller.signal, ignore)).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("says why the worker died, and works on with another", async () => {
    const [first, second] = [fakePlanning(), fakePlanning()];
    const worker = fakeWorker(first.planning);
    const remote = openRemotePlanning(worker, () => fakeWorker(second.planning));
    const lost = remote.plan(likely, unending, ignore);
    worker.die("The planning worker stopped.");
    await expect(lost).rejects.toThrow("The planning worker stopped.");
    const result = remote.plan(other, unending, ignore);
    await vi.waitFor(() => expect(second.calls).toHaveLength(1));
    second.calls[0]!.finish("second");
    expect(await result).toEqual({ name: "second" });
  });

  it("passes on the sentence of a failure, also where no worker can be started", async () => {
    const { planning, calls } = fakePlanning();
    const remote = openRemotePlanning(fakeWorker(planning));
    const result = remote.plan(likely, unending, ignore);
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    calls[0]!.fail("The simulation worker did not start within 20 s. Try again.");
    await expect(result).rejects.toThrow("did not start within 20 s");
    const none = openRemotePlanning(null, () => {
      throw new Error("blocked by policy");
    });
    await expect(none.plan(likely, unending, ignore)).rejects.toThrow(
      /could not be started: blocked by policy/,
    );
  });
});
