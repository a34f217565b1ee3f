import { keepsToday } from "../../exports/ranges-to-open.ts";
import type { Plan } from "../../plan/types.ts";
import type { Run } from "../../state/keep-answered.ts";
import { verdictWords } from "../words/verdict.ts";

/** How the verdict is dressed. */
export type Tone = "plain" | "good" | "warn" | "danger";

/** The states of the verdict's card. */
type VerdictPhase = "computing" | "provisional" | "stale" | "settled";

/** What the card shows, decided here so that it can be tested as a table. */
export interface VerdictView {
  phase: VerdictPhase;
  tone: Tone;
  headline: string;
  /** The line above the headline: the judgement on today's range. */
  today: string | null;
  /** Why the card does not move on by itself; null while all is well. */
  status: string | null;
}

const TONES: Record<NonNullable<Plan["current"]>["judgement"], Tone> = {
  "too-small": "danger",
  tight: "warn",
  enough: "good",
  oversized: "warn",
};

/** States that outrank the judgement on today's range. */
const OVERRULING = new Set<Plan["verdict"]["state"]>(["ports-not-the-limit", "nothing-to-judge"]);

const STATE_TONES: Partial<Record<Plan["verdict"]["state"], Tone>> = {
  "ports-not-the-limit": "warn",
  impossible: "danger",
  "short-run": "warn",
  "too-small": "danger",
  tight: "warn",
  enough: "good",
  oversized: "warn",
  "nothing-to-judge": "warn",
};

/** Derives the card from a run and the question that the inputs ask now. */
export function verdictView(run: Run, key: string | null): VerdictView {
  const { answer } = run;
  const status = statusOf(run);
  if (answer === null) {
    const words = verdictWords();
    const headline =
      run.daysWanted === 0 ? words.simulating : words.simulatingDays(progressWords(run));
    const failed = run.status === "failed" || run.status === "held" || run.status === "stopped";
    return {
      phase: "computing",
      tone: "plain",
      headline: failed ? words.noAnswer : headline,
      today: null,
      status,
    };
  }
  const { plan } = answer;
  const tone = toneOf(plan);
  const settled = { tone, headline: plan.verdict.headline, today: plan.verdict.today };
  if (answer.key !== key || run.status === "held") return { ...settled, phase: "stale", status };
  if (!answer.provisional) return { ...settled, phase: "settled", status };
  const simulating = verdictWords().simulatingDays(progressWords(run));
  const headline = `${simulating} ${likelyWords(plan)}`.trim();
  return {
    ...settled,
    headline: run.status === "running" ? headline : settled.headline,
    phase: "provisional",
    status,
  };
}

/** How the judgement of a plan is dressed. */
export function toneOf({ current, verdict }: Pick<Plan, "current" | "verdict">): Tone {
  return current === null || OVERRULING.has(verdict.state)
    ? (STATE_TONES[verdict.state] ?? "plain")
    : TONES[current.judgement];
}

/** The heading of the reasons: for the number that the headline names, and none where today's range stays. */
export function whyTitle(plan: Plan): string {
  const { recommendation } = plan;
  if (recommendation === null || keepsToday(plan)) return verdictWords().why;
  return verdictWords().whyPorts(recommendation.ports);
}

/** "40 of 400 days". */
export function progressWords({
  daysDone,
  daysWanted,
}: Pick<Run, "daysDone" | "daysWanted">): string {
  return verdictWords().days(daysDone, daysWanted);
}

function likelyWords({ recommendation }: Plan): string {
  if (recommendation === null) return "";
  const { low, high } = recommendation.leastInterval;
  return verdictWords().likely(low, high);
}

function statusOf(run: Run): string | null {
  const words = verdictWords();
  if (run.status === "held")
    return run.answer === null ? words.held : `${words.held} ${words.lastAnswer}`;
  if (run.status === "failed") return run.failure;
  if (run.status === "stopped") return words.stopped(progressWords(run));
  return null;
}

/** How long the least number of ports has not changed, from the looks at the days; null before there are two. */
export function steadySince(
  progress: readonly { days: number; least: number | null }[],
): number | null {
  const last = progress.at(-1);
  if (last === undefined || progress.length < 2) return null;
  let since = last.days;
  for (let at = progress.length - 1; at >= 0 && progress[at]?.least === last.least; at -= 1) {
    since = progress[at]?.days ?? since;
  }
  return since;
}
