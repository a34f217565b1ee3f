import { describe, expect, it } from "vitest";
import { readLogFile } from "../../src/jobs/read-log-file.ts";
import type { LogQuestion } from "../../src/jobs/log-api.ts";

/** A worker that answers nothing; its events are dispatched by the test. */
class SilentWorker extends EventTarget {
  ended = false;
  postMessage(): void {}
  start(): void {}
  terminate(): void {
    this.ended = true;
  }
}

const files = [{ file: new Blob(["a log"]), newestSeconds: 0 }];
const question: LogQuestion = {
  options: {},
  current: { server: { software: "vsftpd" } },
  language: "en",
};
const ignore = () => {};

/** Starts a reading in a silent worker. */
function begin() {
  const worker = new SilentWorker();
  const controller = new AbortController();
  const reading = readLogFile(
    files,
    question,
    controller.signal,
    ignore,
    () => worker as unknown as Worker,
  );
  return { worker, controller, reading };
}

describe("reading a log in a worker", () => {
  it("ends the worker at once when it is cancelled", async () => {
    const { worker, controller, reading } = begin();
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(worker.ended).toBe(true);
  });

  it("says it in a sentence when the worker dies or never starts", async () => {
    const dead = begin();
    dead.worker.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
    await expect(dead.reading).rejects.toThrow(
      /^The log could not be read: its worker stopped: out of memory\. Try again; if it happens again, reload the page\.$/,
    );
    expect(dead.worker.ended).toBe(true);
    const missing = begin();
    missing.worker.dispatchEvent(new Event("error"));
    await expect(missing.reading).rejects.toThrow(/could not start\. Reload the page/);
    const refused = readLogFile(files, question, new AbortController().signal, ignore, () => {
      throw new Error("no workers here");
    });
    await expect(refused).rejects.toThrow(/no workers here/);
  });

  it("starts no worker where it was cancelled before", async () => {
    const aborted = AbortSignal.abort();
    const start = () => {
      throw new Error("It was started.");
    };
    await expect(readLogFile(files, question, aborted, ignore, start)).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
