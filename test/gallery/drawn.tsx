/** The page of one plan, card by card, as HTML and as what a person reads. */
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { clients } from "../../src/clients/index.ts";
import type { openPlanning } from "../../src/jobs/planning.ts";
import { AssumptionList } from "../../src/page/working/assumption-list.tsx";
import { CompareView } from "../../src/page/compare/compare-view.tsx";
import { Figures } from "../../src/page/figures/figures.tsx";
import { Lead } from "../../src/page/shell/lead.tsx";
import { PageProvider } from "../../src/page/kit/page-context.ts";
import type { Page } from "../../src/page/kit/page-context.ts";
import { PrintedReport } from "../../src/page/report/printed-report.tsx";
import { StillCard } from "../../src/page/symptoms/still-card.tsx";
import { VerdictCard } from "../../src/page/verdict/verdict.tsx";
import { WatchView } from "../../src/page/watch/watch-view.tsx";
import { Working } from "../../src/page/working/working.tsx";
import type { Plan } from "../../src/plan/types.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { createPlanner } from "../../src/state/planner.ts";
import type { Engine, Outcome } from "../../src/state/engine-types.ts";

const catalogues = { servers, clients };
type Planning = ReturnType<typeof openPlanning>;

const cards: Readonly<Record<string, () => JSX.Element | null>> = {
  verdict: VerdictCard,
  lead: Lead,
  figures: Figures,
  still: StillCard,
  working: Working,
  assumptions: AssumptionList,
  report: PrintedReport,
  watch: WatchView,
};

/** Answers at once what was planned before. */
function engineOf(outcomes: ReadonlyMap<string, Outcome>, planning: Planning): Engine {
  const { hang, otherServers, sensitivity, stagger } = planning;
  return {
    complete: (document: ScenarioDocument) => {
      const checked = checkScenario(document, catalogues);
      return checked.ok ? { ok: true, ...completeScenario(checked.document, catalogues) } : checked;
    },
    makePlan: async ({ scenario }: { scenario: { name: string } }) => outcomes.get(scenario.name)!,
    compare: (a: Outcome, b: Outcome, abort: AbortSignal) =>
      planning.compare({ a, b }, abort, () => {}),
    questions: {
      otherServers,
      sensitivity,
      stagger,
      hang: (plan: Plan, abort: AbortSignal) => hang(plan, abort, () => {}),
    },
  } as unknown as Engine;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A page that is open on planned documents, and how to end it. */
export async function openPage(
  documents: readonly ScenarioDocument[],
  outcomes: ReadonlyMap<string, Outcome>,
  planning: Planning,
): Promise<Page> {
  const planner = createPlanner(engineOf(outcomes, planning), documents);
  for (const { runner } of planner.cases.value) runner.start();
  await until(() => planner.cases.value.every(({ runner }) => runner.run.value.status === "done"));
  if (documents.length > 1)
    await until(() => [...planner.comparisons.byCase.value.values()].every(isOver));
  return {
    planner,
    link: signal(null),
    view: signal("plan"),
    snippet: signal(""),
    announcement: signal(""),
    asks: signal(false),
    theme: signal("light"),
  } as unknown as Page;
}

const isOver = ({ status }: { status: string }) => status === "done" || status === "failed";

/** Asks questions that figures and verdict show, and waits for their answers. */
export async function ask(
  page: Page,
  names: readonly ("servers" | "sensitivity" | "stagger" | "hang")[],
): Promise<void> {
  for (const name of names) {
    const asker = page.planner.active.value.questions[name];
    asker.want();
    await until(() => isOver(asker.asked.value));
  }
}

function drawn(page: Page, Card: () => JSX.Element | null): string {
  return renderToString(
    <PageProvider value={page}>
      <Card />
    </PageProvider>,
  );
}

/** Every card of the plan view, as HTML. */
export function drawnCards(page: Page): Record<string, string> {
  return Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, drawn(page, card)]));
}

/** The view that sets plans side by side, as HTML. */
export function drawnComparison(page: Page): string {
  return drawn(page, CompareView);
}

/** What a person reads of HTML: each element a line of its own. */
export function textOf(html: string): string {
  return (
    html
      // Texts to paste are no English.
      .replaceAll(/<(pre|style)\b[\s\S]*?<\/\1>/g, "")
      .replaceAll(/<\/?(?:b|strong|em|code|span|tspan|abbr|time|wbr|br|i|a|small)\b[^>]*>/g, "")
      .replaceAll(/<[^>]+>/g, "\n")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
      .replaceAll(/[ \t]+/g, " ")
      .replaceAll(/\s*\n\s*/g, "\n")
  );
}
