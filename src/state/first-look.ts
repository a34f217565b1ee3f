import type { Asked, DoTask } from "../jobs/tasks.ts";
import type { Outcome } from "../plan/make-plan.ts";
import { language } from "../language/language.ts";

/** The page draws what it was told before its own days begin: on few cores both at once would make every click wait. */
const DRAWING_MILLISECONDS = 500;

/** How to come by the first look, and how long the run itself waits after it. */
export interface FirstLookOptions {
  read?: () => Promise<Outcome>;
  drawingMilliseconds?: number;
}

/**
 * Plans as `plan` does; but where the page's example is asked for, its first look is told at once: it was simulated when
 * the page was built. What the run then finds on no more days is the same, and is not told again.
 */
export function withFirstLook(
  plan: DoTask<"plan">,
  example: () => Asked,
  { read = readFirstLook, drawingMilliseconds = DRAWING_MILLISECONDS }: FirstLookOptions = {},
): DoTask<"plan"> {
  return async (asked, signal, onPart) => {
    if (JSON.stringify(asked) !== JSON.stringify(example())) return plan(asked, signal, onPart);
    const outcome = await read().catch(() => null);
    // Without it the run itself is the first to tell.
    if (outcome === null) return plan(asked, signal, onPart);
    const { days, daysWanted } = outcome.plan.run;
    if (!signal.aborted)
      onPart({ daysDone: days, daysWanted, outcome, settled: false, step: null });
    await new Promise((resolve) => setTimeout(resolve, drawingMilliseconds));
    return plan(asked, signal, (part) => {
      if (part.outcome === null || part.outcome.plan.run.days > days) onPart(part);
    });
  };
}

async function readFirstLook(): Promise<Outcome> {
  const { default: json } =
    language() === "de"
      ? await import("virtual:first-look/de")
      : await import("virtual:first-look/en");
  return JSON.parse(json) as Outcome;
}
