import { afterEach, expect, it, vi } from "vitest";
import { openLanguage } from "../../src/state/language.ts";
import { createLogReader } from "../../src/state/log-reader.ts";
import { createPlanner } from "../../src/state/planner.ts";
import type { Planner } from "../../src/state/planner.ts";
import type { ProvenLog, Questions } from "../../src/state/question-types.ts";
import { fixtureDocument } from "../page/fixture-scenario.ts";
import { fixtureEngine } from "../page/fixture.ts";

const [group] = fixtureDocument.groups;
if (group === undefined) throw new Error("The fixture has a group.");
const fitted = { ...fixtureDocument, name: "From a log", groups: [{ ...group, clients: 77 }] };
const read: ProvenLog = {
  ok: true,
  format: { id: "xferlog", name: "xferlog" },
  lines: 40,
  transfers: 39,
  document: fitted,
  notes: ["Read 40 lines."],
  formats: [],
  assumesListings: false,
  noReplay: null,
  proof: {
    server: { id: "vsftpd", name: "vsftpd" },
    replay: null,
    today: null,
    fit: { ports: 9, low: 8, high: 10, days: 40 },
    closure: null,
    validation: null,
    recommended: 9,
    sentences: ["Replayed: nine ports."],
  },
};
const file = new Blob(["x".repeat(100)]);
const named = (name: string) => [{ file, name }];
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
  const done = logs.read(named("xferlog"));
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

it("reads the same files again where another language is chosen, in the same way", async () => {
  const language = openLanguage({ read: () => null, write: () => {} });
  const asked: unknown[] = [];
  const { logs } = setUp((_files, question) => {
    asked.push([question.language, question.options]);
    return Promise.resolve(read);
  });
  await logs.read(named("xferlog"));
  await logs.readAgain({ gapSeconds: 60 });
  await language.follow("de");
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(asked.slice(1)).toEqual([
    ["en", { gapSeconds: 60 }],
    ["de", { gapSeconds: 60 }],
  ]);
  await vi.waitFor(() => expect(logs.reading.peek()?.found).not.toBeNull());
  logs.close();
  await language.follow("en");
  expect(asked).toHaveLength(3);
});

it("says why a file is no log and changes nothing", async () => {
  const { planner, logs, document } = setUp(() =>
    Promise.resolve({ ok: false, message: "It holds no transfer." }),
  );
  await logs.read(named("novel.txt"));
  expect(planner.notice.peek()?.text).toBe(
    "“novel.txt” cannot be used. It holds no transfer. Nothing was changed.",
  );
  expect(logs.reading.peek()).toBe(null);
  expect(document()).toEqual(fixtureDocument);
});

it("forgets a log that is cancelled or overtaken, also when its answer comes late", async () => {
  const answers: ((result: ProvenLog) => void)[] = [];
  const readLog = vi.fn<Questions["readLog"]>(
    () => new Promise((resolve) => void answers.push(resolve)),
  );
  const { logs } = setUp(readLog);
  const first = logs.read(named("first"));
  const second = logs.read(named("second"));
  expect(readLog.mock.calls[0]?.[2].aborted).toBe(true);
  answers[0]?.(read);
  await first;
  expect(logs.reading.peek()).toMatchObject({ name: "“second”", found: null });
  logs.close();
  answers[1]?.(read);
  await second;
  expect(logs.reading.peek()).toBe(null);
});

it("keeps the server, today's range, the target and all else; takes the server that the log names", async () => {
  const given: Parameters<Questions["readLog"]>[1][] = [];
  const { planner, logs, document } = setUp((_files, question) => {
    given.push(question);
    return Promise.resolve(
      given.length === 1
        ? { ...read, document: { ...fitted, server: { software: "generic" } } }
        : { ...read, document: { ...fitted, server: { software: "proftpd" } } },
    );
  });
  const range = { first: 50_000, last: 50_049 };
  const server = { software: "vsftpd", range, maxSessions: 7, ports: { attempts: 4 }, nodes: 2 };
  const before = { ...fixtureDocument, server, target: { refusals: 0.01 } };
  planner.load(before);
  await logs.read(named("xferlog"));
  expect(given[0]).toEqual({
    language: "en",
    options: {},
    current: { server, target: { refusals: 0.01 } },
  });
  logs.use();
  expect(document()).toEqual({ ...before, name: "From a log", groups: fitted.groups });
  await logs.read(named("extended.log"));
  logs.use();
  // What was said of vsftpd's caps and draws is not ProFTPD's; the range and the nodes are the network's.
  expect(document().server).toEqual({ software: "proftpd", range, nodes: 2 });
});

it("reads several files as one, and the same ones again in another way", async () => {
  const readLog = vi.fn<Questions["readLog"]>(() => Promise.resolve(read));
  const { logs } = setUp(readLog);
  await logs.read([...named("a"), ...named("b")]);
  expect(readLog.mock.calls[0]?.[0]).toHaveLength(2);
  expect(logs.reading.peek()?.name).toBe("2 files");
  await logs.readAgain({ clockShiftHours: 2 });
  expect(readLog.mock.calls[1]?.[0]).toHaveLength(2);
  expect(readLog.mock.calls[1]?.[1].options).toEqual({ clockShiftHours: 2 });
  expect(logs.reading.peek()?.options).toEqual({ clockShiftHours: 2 });
});
