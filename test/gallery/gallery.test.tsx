/** Every card and figure of real plans: nothing on the page contradicts another part of it, the command line, or English. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { h } from "preact";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { verdictText } from "../../src/command-line/verdict-text.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPlanning } from "../../src/jobs/planning.ts";
import type { Page } from "../../src/page/kit/page-context.ts";
import type * as Charts from "../../src/charts/kit/figure.tsx";
import { logFormats } from "../../src/logs/index.ts";
import type { Watched } from "../../src/page/watch/use-watched.ts";
import type { PortRange } from "../../src/scenario/types.ts";
import type { Answer } from "../../src/state/keep-answered.ts";
import type { Watch, WatchedDay, WhichDay } from "../../src/state/watched-day.ts";
import type { CurrentRange, Plan, VerdictState } from "../../src/plan/types.ts";
import { speak } from "../../src/language/language.ts";
import { percent, thousands } from "../../src/language/numbers.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import { servers } from "../../src/servers/index.ts";
import type { Outcome } from "../../src/state/engine-types.ts";
import { ask, drawnCards, drawnComparison, openPage, textOf } from "./drawn.tsx";
import { drawnLog, logged } from "./logs.tsx";
import { leftovers, readTexts } from "./leftovers.ts";
import { scenes } from "./scenes.ts";
import { styles } from "./styles.ts";

// Drawn in one go: nothing waits for its turn, parts are there at once, and each figure shows its table.
vi.mock("../../src/page/drawing/draw-in-turn.tsx", () => ({
  InTurn: ({ children }: { children: unknown }) => children,
  useDrawnAnswer: (of: { runner: { answer: { value: unknown } } }) => of.runner.answer.value,
  useDrawnInputs: (of: { inputs: { value: unknown }; completed: { value: unknown } }) => ({
    inputs: of.inputs.value,
    completed: of.completed.value,
  }),
}));
vi.mock("../../src/page/drawing/lazy-part.tsx", () => ({ lazyPart: () => () => null }));
// Effects do not run here: the day is traced as it is drawn.
vi.mock("../../src/page/watch/use-watched.ts", async () => {
  const { watchedDays } = await import("./watched.ts");
  return {
    useWatched: (
      answer: Answer | null,
      open: readonly PortRange[],
      day: WhichDay,
      other: string,
    ): Watched => {
      const days = answer === null ? [] : watchedDays(answer, { open, day, other });
      return { days, failure: null, isWorking: false };
    },
  };
});
vi.mock("../../src/page/watch/use-surfaces.ts", async () => {
  const { surfacesOf } = await import("./watched.ts");
  return { useSurfaces: (_watch: Watch, days: readonly WatchedDay[]) => surfacesOf(days) };
});
vi.mock("../../src/charts/kit/figure.tsx", async (original) => {
  const real = await original<typeof Charts>();
  type Props = Parameters<typeof real.Figure>[0];
  const Figure = (props: Props) => [
    h(real.Figure, props),
    h(real.DataTable, { name: props.title, table: props.table() }),
  ];
  return { ...real, Figure };
});

const pool = openNodePool(2);
const planning = openPlanning(pool);
const { signal } = new AbortController();
const outcomes = new Map<string, Outcome>();
const pages = new Map<string, Page>();
const pieces: string[] = [];

beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  for (const document of Object.values(scenes)) {
    const asked = completeScenario(document, { servers, clients });
    outcomes.set(asked.scenario.name, await planning.plan(asked, signal, () => {}));
  }
}, 600_000);

afterAll(() => {
  for (const page of pages.values()) page.planner.dispose();
  pool.close();
  // `npm run gallery`: a page to look at, dist/gallery.html.
  if (import.meta.env.MODE !== "gallery") return;
  const folder = fileURLToPath(new URL("../../dist", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${styles()}</style>`;
  writeFileSync(
    `${folder}/gallery.html`,
    `${head}<main class="page">${pieces.join("\n")}</main></html>\n`,
  );
});

/** What no sentence, no number and no attribute may be. */
const NONSENSE =
  /\bNaN\b|\bundefined\b|\bInfinity\b|\[object|\b100 ?% sure|\b0 (?:more|fewer)\b|(?<![\d,.])1 (?:more|fewer) (?:ports|days|clients)\b|(?<![\d,.])1 (?:ports|days|clients|sessions|servers|nodes|transfers|logins|minutes|hours|inputs)\b|\bin 1 in\b|\ban? (?:ports|days)\b|\.\.(?!\.)|,,| ,|\bnull\b/;

/** Sentences of a plan that stand on both surfaces. */
function expectSame(plan: Plan, text: string): void {
  const flat = text.replaceAll(/\s+/g, " ");
  expect(flat).toContain(plan.verdict.headline);
  const { ports } = plan.recommendation ?? {};
  if (ports !== undefined) expect(flat).toMatch(new RegExp(`\\b${thousands(ports)}\\b`));
  const line = verdictText(plan, 400).replaceAll(/\s+/g, " ");
  for (const said of [plan.verdict.headline, plan.verdict.sure]) expect(line).toContain(said);
  expect(line).not.toMatch(NONSENSE);
  // Whoever shows a sentence puts the heading above it: none stands in the sentence.
  for (const said of plan.verdict.sentences)
    expect(said).not.toMatch(/^(?:Why|Depends most on|Limits|Margin|How sure)[^.]{0,20}: /);
}

describe.each(Object.entries(scenes))("%s", { timeout: 600_000 }, (state, document) => {
  it("is said in one way on every card, in tables and on the command line", async () => {
    const page = await openPage([document], outcomes, planning);
    pages.set(state, page);
    const outcome = outcomes.get(document.name!)!;
    const { plan } = outcome;
    if (state === "growth") await ask(page, ["servers", "sensitivity", "hang"]);
    if (state === "starts together") await ask(page, ["stagger"]);
    const cards = drawnCards(page);
    pieces.push(`<h1>${state}</h1>`, ...Object.values(cards));
    for (const [name, html] of Object.entries(cards)) {
      const found = NONSENSE.exec(textOf(html));
      const around =
        found === null ? "" : textOf(html).slice(Math.max(0, found.index - 80), found.index + 80);
      expect(around, `the card ${name}`).toBe("");
      // Attributes, too: coordinates and labels.
      expect(/="[^"]*\b(?:NaN|undefined|Infinity)\b[^"]*"/.exec(html)?.[0], name).toBeUndefined();
    }
    const text = textOf(Object.values(cards).join("\n"));
    expectSame(plan, text);
    // One confidence on the whole page: the plan's.
    const sure = new Set([...text.matchAll(/([\d.]+) ?% sure/g)].map(([, share]) => `${share}%`));
    expect([...sure]).toEqual(sure.size === 0 ? [] : [percent(plan.scenario.target.confidence)]);
  });
});

/** Names, which are the same in every language: of servers, of groups and scenarios, of exports, of documents that are quoted. */
const NAMES: readonly RegExp[] = [
  // On its tab a name is without what stands in brackets.
  ...[...servers, ...exportTargets].flatMap(({ name }) => [name, name.replace(/ \([^)]*\)$/, "")]),
  // What stands for a file on the tab of the server's own text.
  ...servers.flatMap(({ id }) => configurationOf(id)?.file ?? []),
]
  .toSorted((one, other) => other.length - one.length)
  .map((name) => new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), "g"));

/** In previews of logs, formats besides. */
const LOG_NAMES: readonly RegExp[] = [
  ...logFormats.map(
    ({ name }) => new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), "g"),
  ),
  ...NAMES,
];

it("finds what a page in another language left in English, and nothing else", () => {
  const english = readTexts(
    `<p>About <b>1,200</b> of them are 5% of it</p><p>Two words</p><p>Keep vsftpd open a while</p><dd lang="en">Run it as root</dd>`,
  );
  const other = readTexts(
    `<p>About <b>1.200</b> of them are 5 % of it</p><p>Two words</p><p title="Keep vsftpd open a while">Etwas ganz anderes hier</p><dd lang="en">Run it as root</dd>`,
  );
  expect(leftovers(english, other, [])).toEqual([
    "About 1.200 of them are 5 % of it",
    "Keep vsftpd open a while",
  ]);
  expect(leftovers(english, other, [/Keep vsftpd open/g])).toHaveLength(1);
});

describe.each([
  "several nodes, one may fail",
  "growth",
  "a cap on sessions binds",
  "nobody asks in what is judged",
  "starts together",
  "ports are lost",
  "vendor's own range",
])("in German: %s", { timeout: 600_000 }, (state) => {
  afterEach(() => speak("en"));

  it("no card and no report says anything in English, but for what is marked so", async () => {
    const document = scenes[state]!;
    const english = drawnCards(pages.get(state)!);
    await speak("de");
    const asked = completeScenario(document, { servers, clients });
    const inGerman = new Map([[asked.scenario.name, await planning.plan(asked, signal, () => {})]]);
    const page = await openPage([document], inGerman, planning);
    if (state === "growth") await ask(page, ["servers", "sensitivity", "hang"]);
    if (state === "starts together") await ask(page, ["stagger"]);
    const german = drawnCards(page);
    page.planner.dispose();
    await speak("en");
    const left = Object.entries(german).flatMap(([name, html]) =>
      leftovers(readTexts(english[name]!), readTexts(html), NAMES).map(
        (text) => `${name}: ${text}`,
      ),
    );
    expect(left).toEqual([]);
    // The comparison is one of sentences that were said.
    expect(readTexts(german["verdict"]!).size).toBeGreaterThan(5);
    expect(readTexts(german["watch"]!).size).toBeGreaterThan(15);
  });
});

describe.each(Object.entries(logged))("a log %s", { timeout: 600_000 }, (name, log) => {
  afterEach(() => speak("en"));

  it("is told without nonsense, and in German without English", async () => {
    const english = await drawnLog(log);
    pieces.push(`<h1>a log ${name}</h1>`, english);
    expect(NONSENSE.exec(textOf(english))?.[0]).toBeUndefined();
    await speak("de");
    const german = await drawnLog(log);
    expect(NONSENSE.exec(textOf(german))?.[0]).toBeUndefined();
    expect(leftovers(readTexts(english), readTexts(german), LOG_NAMES)).toEqual([]);
    // The comparison is one of sentences that were said.
    expect(readTexts(german).size).toBeGreaterThan(15);
  });
});

it("compares plans with one confidence, too", { timeout: 600_000 }, async () => {
  const { "confidence 99 %": a, "several nodes, one may fail": b } = scenes;
  const both = [a!, { ...b!, target: { ...b!.target, confidence: 0.99 } }];
  const asked = completeScenario(both[1]!, { servers, clients });
  const more = new Map(outcomes).set("Nodes", await planning.plan(asked, signal, () => {}));
  const page = await openPage(both, more, planning);
  pages.set("compared", page);
  const html = drawnComparison(page);
  pieces.push("<h1>compared</h1>", html);
  const text = textOf(html);
  expect(NONSENSE.exec(text)?.[0]).toBeUndefined();
  const sure = new Set([...text.matchAll(/([\d.]+) ?% sure/g)].map(([, share]) => share));
  // Of two leasts both hold at 98 %.
  expect(sure).toEqual(new Set(["98", "99"]));
});

/** Every state, so that a new one asks for a plan here. */
const states: Readonly<Record<VerdictState, true>> = {
  enough: true,
  impossible: true,
  "no-demand": true,
  "none-refused": true,
  "nothing-to-judge": true,
  oversized: true,
  "ports-not-the-limit": true,
  recommended: true,
  "short-run": true,
  tight: true,
  "too-small": true,
};
const judgements: Readonly<Record<CurrentRange["judgement"], true>> = {
  enough: true,
  oversized: true,
  tight: true,
  "too-small": true,
};

it("has a plan in every state and every judgement of today's range that there is", () => {
  const plans = [...outcomes.values()].map(({ plan }) => plan);
  expect(new Set(plans.map(({ verdict }) => verdict.state))).toEqual(new Set(Object.keys(states)));
  const judged = plans.flatMap(({ current }) => current?.judgement ?? []);
  expect(new Set(judged)).toEqual(new Set(Object.keys(judgements)));
});
