import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { callWorker } from "../../src/jobs/worker-call.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

describe("a call to a worker", () => {
  const unending = new AbortController().signal;

  it("leaves nothing of its answer with a worker that lives on", async () => {
    const death = new AbortController().signal;
    const answer = async (): Promise<WeakRef<object>> =>
      new WeakRef(await callWorker(async () => ({ days: [1, 2] }), { signal: unending, death }));
    const left = await answer();
    // What was reached in this turn is kept to its end.
    await new Promise((done) => setTimeout(done));
    collect();
    expect(left.deref()).toBeUndefined();
  });

  it("rejects with the reason of a death, before or during it", async () => {
    const death = new AbortController();
    const never = () => new Promise<never>(() => {});
    const ends = { signal: unending, death: death.signal };
    const during = callWorker(never, ends);
    const reason = new Error("The worker stopped.");
    death.abort(reason);
    await expect(during).rejects.toBe(reason);
    await expect(callWorker(never, ends)).rejects.toBe(reason);
  });
});
