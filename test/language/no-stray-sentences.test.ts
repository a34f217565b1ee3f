/** Sentences stand in the words of their room, nowhere else: only there can they be said in another language. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { strayWords } from "./stray-words.ts";

/** Rooms that say all that they say from their words. */
const ROOMS = [
  "answer",
  "charts",
  "jobs",
  "logs",
  "page",
  "placement",
  "plan",
  "questions",
  "replay",
  "scenario",
  "state",
  "symptoms",
  "words",
];

/** Files whose texts are no sentences of the page, and why. */
const NOT_SAID: Readonly<Record<string, string>> = {
  "src/answer/unlimited-days.ts":
    "why sizes cannot share a run: the program's own, shown to nobody",
  "src/jobs/node-pool.ts": "threads of the command line",
  "src/logs/groups.ts": "names of a scenario's groups, which are parts of a document",
  "src/logs/kinds.ts": "names of a scenario's groups, which are parts of a document",
  "src/placement/known-services.ts": "names that services and lists of blocked ports have",
  "src/placement/platform-caps.ts": "the caps' own words; platforms.de.ts has them in German",
  "src/plan/rules-of-thumb/fixed.ts": "places where rules can be read",
  "src/scenario/complete.ts": "parts of documents; sources.de.ts has them in German",
  "src/scenario/complete-group.ts": "parts of documents; sources.de.ts has them in German",
  "src/scenario/complete-server.ts": "parts of documents; sources.de.ts has them in German",
  "src/scenario/defaults.ts": "parts of documents; sources.de.ts has them in German",
};

/** Texts that are read by programs. */
const FOR_PROGRAMS = new Set([
  "src/charts/watch/port-grid.ts: 500 …px ui-sans-serif, system-ui, sans-serif",
  "src/charts/watch/port-grid.ts: 600 …px ui-sans-serif, system-ui, sans-serif",
  "src/placement/ephemeral-ranges.ts: netsh int ipv4 add excludedportrange protocol=tcp startport=… numberofports=…",
  // Why a run ended, which nobody is told.
  "src/jobs/day-worker.ts: The run was cancelled.",
  "src/jobs/errors.ts: The run was cancelled.",
  "src/jobs/worker-pool.ts: The run was cancelled.",
  "src/jobs/first-look.ts: Seen enough.",
  // By which days and reasons are told apart; words say them.
  "src/jobs/prove-log.ts: all days",
  "src/jobs/prove-log.ts: weekend days",
  "src/logs/arrivals.ts: all days",
  "src/logs/arrivals.ts: weekend days",
  "src/logs/fit-summary.ts: all days",
  "src/logs/fit-summary.ts: weekend days",
  "src/logs/hold-rows.ts: no durations",
  "src/logs/notes.ts: all days",
  "src/replay/closure.ts: load of the busiest hour",
  "src/replay/closure.ts: mean load",
  "src/replay/days.ts: all days",
  "src/replay/days.ts: weekend days",
  // Names, and English months as logs have them.
  "src/logs/time.ts: Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "src/logs/unknown.ts: Cerberus FTP Server",
  "src/logs/unknown.ts: WS_FTP Server",
  "src/logs/unknown.ts: Wing FTP Server",
  // Parts of a document.
  "src/logs/fit-summary.ts: From summaries of logs",
  "src/logs/fit-summary.ts: From the summaries",
  // Parts of a document, by which an earlier paste is known again.
  "src/placement/excluded-ranges.ts: excluded by an administrator",
  "src/placement/excluded-ranges.ts: excluded by Windows",
  // Looked for in the catalogue's own words.
  "src/plan/behaviour-words.ts: seen with … port",
  // What the platform is asked.
  "src/page/sequence/sequence-view.tsx: (prefers-reduced-motion: reduce)",
  "src/page/watch/use-colours.ts: (forced-colors: active)",
  "src/page/watch/use-colours.ts: (prefers-color-scheme: dark)",
  "src/page/watch/watch-view.tsx: (prefers-reduced-motion: reduce)",
  // A name, commands of the protocol, laws as they are typed.
  "src/page/report/report-sheet.tsx: Passive Port Planner ·",
  "src/page/sequence/steps.ts: USER, PASS → …",
  "src/page/shell/header.tsx: Passive Port Planner",
  "src/state/quantity-text.ts: lognormal median … sigma …",
  "src/state/quantity-text.ts: pareto minimum … alpha … maximum …",
  // In a file of texts to paste.
  "src/page/texts/all-texts-zip.ts: …\n  No text: …",
  // A group of a scenario that nobody sees.
  "src/plan/recovery.ts: …, coming back",
  "src/symptoms/listen-check.ts: portrange FIRST-LAST",
]);

const files = ROOMS.flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" }).map(
    (path) => `src/${room}/${path.replaceAll("\\", "/")}`,
  ),
)
  .filter((path) => /\.tsx?$/.test(path) && !/\/words\/|\/presets/.test(path))
  // An entry of a log format has names and settings as its server has them.
  .filter((path) => !/: LogFormat = /.test(readFileSync(path, "utf8")))
  .toSorted();

it("finds words wherever they stand, and nothing else", () => {
  const code = `
    import { a } from "two words";
    type Kind = "also two";
    const one = { source: "a quoted place", say: "said aloud" } satisfies object;
    const view = <p class="not read" title="read by many">{\`\${one} of these\`} Plain text here</p>;
    throw new Error("a fault of ours");`;
  expect(strayWords("sample.tsx", code)).toEqual([
    "said aloud",
    "read by many",
    "… of these",
    "Plain text here",
  ]);
});

it("are in none of the rooms that are translated", () => {
  expect(files.length).toBeGreaterThan(100);
  const stray = files.flatMap((path) =>
    strayWords(path, readFileSync(path, "utf8")).map((text) => ({
      path,
      text: `${path}: ${text}`,
    })),
  );
  const isException = ({ path, text }: { path: string; text: string }) =>
    path in NOT_SAID || FOR_PROGRAMS.has(text);
  expect(stray.filter((each) => !isException(each)).map(({ text }) => text)).toEqual([]);
  // What is excepted is still there.
  const paths = new Set(stray.map(({ path }) => path));
  expect(Object.keys(NOT_SAID).filter((path) => !paths.has(path))).toEqual([]);
  const texts = new Set(stray.map(({ text }) => text));
  expect([...FOR_PROGRAMS].filter((text) => !texts.has(text))).toEqual([]);
});
