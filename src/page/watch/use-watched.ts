import { useEffect, useState } from "preact/hooks";
import type { PortRange } from "../../scenario/types.ts";
import type { Answer } from "../../state/keep-answered.ts";
import { watchDay } from "../../state/watched-day.ts";
import type { WatchedDay, WhichDay } from "../../state/watched-day.ts";
import { watchWords } from "../words/watch.ts";

/** Where the tracing stands; the last days stay until the next are there. */
export interface Watched {
  days: readonly WatchedDay[];
  failure: string | null;
  isWorking: boolean;
}

/** The day on its ranges, traced again whenever the question changes. */
export function useWatched(
  answer: Answer | null,
  open: readonly PortRange[],
  day: WhichDay,
  other: string,
): Watched {
  const [watched, setWatched] = useState<Watched>({ days: [], failure: null, isWorking: true });
  const question = answer === null ? "" : JSON.stringify([answer.key, answer.provisional, open]);
  useEffect(() => {
    if (answer === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    setWatched((before) => ({ ...before, isWorking: true }));
    watchDay({ outcome: answer, open, day, other }, signal).then(
      (days) => {
        if (!signal.aborted) setWatched({ days, failure: null, isWorking: false });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        const failure = error instanceof Error ? error.message : watchWords().notTraced;
        setWatched({ days: [], failure, isWorking: false });
      },
    );
    return () => controller.abort(new DOMException("Stopped.", "AbortError"));
  }, [question, day, other]);
  return watched;
}
