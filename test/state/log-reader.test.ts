import { afterEach, expect, it, vi } from "vitest";
import { createLogReader } from "../../src/state/log-reader.ts";
import { createPlanner } from "../../src/state/planner.ts";
import type { Planner } from "../../src/state/planner.ts";
import type { LogResult, Questions } from "../../src/state/questions.ts";
import { fixtureDocument } from "../page/fixture-scenario.ts";
import { fixtureEngine } from "../page/fixture.ts";

const [group] = fixtureDocument.groups;
if (group === undefined) throw new Error("The fixture has a group.");
const fitted = { ...fixtureDocument, name: "From a log", groups: [{ ...group, clients: 77 }] };
const read: LogResult = {
  ok: true,
  format: { id: "xferlog", name: "xferlog" },
  lines: 40,
  transfers: 39,
  document: fitted,
  notes: ["Read 40 lines."],
};
const file = new Blob(["x".repeat(100)]);
const open: Planner[] = [];

function setUp(readLog: Questions["readLog"]) {
  const engine = fixtureEngine(0);
  const planner = createPlanner({ ...engine, questions: { ...engine.questions, readLog } }, [
    fixtureDocument,
  ]);
  open.push(planner);
  const document = () => planner.active.peek().inputs.peek().document;
  return { planner, logs: createLogReader(planner), document };
}

afterEach(() => {
  for (const planner of open.splice(0)) planner.dispose();
});

it("shows a log before it is used, replaces the inputs when told to, and undo brings them back", async () => {
  const { planner, logs, document } = setUp((_file, _options, _signal, onProgress) => {
    onProgress({ lines: 20, bytes: 50 });
    return Promise.resolve(read);
  });
  const done = logs.read(file, "xferlog");
  expect(logs.reading.peek()).toMatchObject({ lines: 20, share: 0.5, found: null });
  await done;
  expect(logs.reading.peek()?.found?.notes).toEqual(["Read 40 lines."]);
  expect(document()).toEqual(fixtureDocument);
  logs.use();
  expect(document()).toEqual(fitted);
  expect(logs.reading.peek()).toBe(null);
  planner.undo();
  expect(document()).toEqual(fixtureDocument);
});

it("says why a file is no log and changes nothing", async () => {
  const { planner, logs, document } = setUp(() =>
    Promise.resolve({ ok: false, message: "It holds no transfer." }),
  );
  await logs.read(file, "novel.txt");
  expect(planner.notice.peek()?.text).toBe(
    "“novel.txt” cannot be used. It holds no transfer. Nothing was changed.",
  );
  expect(logs.reading.peek()).toBe(null);
  expect(document()).toEqual(fixtureDocument);
});

it("forgets a log that is cancelled or overtaken, also when its answer comes late", async () => {
  const answers: ((result: LogResult) => void)[] = [];
  const readLog = vi.fn<Questions["readLog"]>(
    () => new Promise((resolve) => void answers.push(resolve)),
  );
  const { logs } = setUp(readLog);
  const first = logs.read(file, "first");
  const second = logs.read(file, "second");
  expect(readLog.mock.calls[0]?.[2].aborted).toBe(true);
  answers[0]?.(read);
  await first;
  expect(logs.reading.peek()).toMatchObject({ name: "second", found: null });
  logs.close();
  answers[1]?.(read);
  await second;
  expect(logs.reading.peek()).toBe(null);
});
