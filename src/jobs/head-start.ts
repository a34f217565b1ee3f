import type { Asked, Planning, Progress } from "./tasks.ts";

/**
 * Begins at once with the plan that will most likely be asked for first. Where it is asked for, the answer is well on
 * its way; where another one is, the head start ends, and the code that answers has at least been run in.
 */
export function withHeadStart(planning: Planning, likely: Asked): Planning {
  const own = new AbortController();
  let news: Progress | null = null;
  let hear = (progress: Progress): void => {
    news = { ...progress, outcome: progress.outcome ?? news?.outcome ?? null };
  };
  const result = planning.plan(likely, own.signal, (progress) => hear(progress));
  // Whoever takes it over is told; a head start that nobody wants may fail.
  result.catch(() => {});
  let offered = true;
  return {
    ...planning,
    plan: (given, signal, onPart) => {
      if (!offered) return planning.plan(given, signal, onPart);
      offered = false;
      if (signal.aborted || JSON.stringify(given) !== JSON.stringify(likely)) {
        own.abort(new DOMException("Stopped.", "AbortError"));
        return planning.plan(given, signal, onPart);
      }
      signal.addEventListener("abort", () => own.abort(signal.reason));
      hear = onPart;
      if (news !== null) onPart(news);
      return result;
    },
  };
}
