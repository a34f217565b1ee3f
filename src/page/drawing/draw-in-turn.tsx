import { effect, signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Case, Completed, Inputs } from "../../state/scenario-case.ts";
import type { Answer } from "../../state/keep-answered.ts";
import { useNearScreen } from "./near-screen.tsx";
import { hasOpened, leaveTurn, takeTurn } from "./draw-queue.ts";

/** Draws what is inside in a task of its own while the page opens; later it is drawn at once. */
export function InTurn({ children }: { children: ComponentChildren }): JSX.Element | null {
  const [shown, setShown] = useState(hasOpened);
  useLayoutEffect(() => {
    if (shown) return undefined;
    const owner = {};
    takeTurn(owner, () => setShown(true));
    return () => leaveTurn(owner);
  }, []);
  return shown ? <>{children}</> : null;
}

/**
 * What `read` gives, as it is to be drawn: each change of the signals in it comes in a task of its own; null until the
 * first has. What `mayWait` is not drawn before it is near the screen.
 */
function useDrawn<T>(read: () => T | null, of: Case, mayWait: (value: T) => boolean): T | null {
  const drawn = useMemo(() => signal<T | null>(null), [of]);
  const near = useNearScreen();
  useLayoutEffect(() => {
    const stop = effect(() => {
      const next = read();
      if (next !== null && mayWait(next) && !near.value) leaveTurn(drawn);
      else if (next !== drawn.peek()) takeTurn(drawn, () => (drawn.value = next));
    });
    return () => {
      stop();
      leaveTurn(drawn);
    };
  }, [of]);
  return drawn.value;
}

/** A case's answer as it is to be drawn, after the verdict; out of sight only the last one is. */
export function useDrawnAnswer(of: Case): Answer | null {
  return useDrawn(
    () => of.runner.answer.value,
    of,
    ({ provisional }) => provisional,
  );
}

/** A case's inputs and what they were completed to, as they are to be listed: no keystroke waits for that. */
export function useDrawnInputs(of: Case): { inputs: Inputs; completed: Completed } | null {
  return useDrawn(
    () => {
      const completed = of.completed.value;
      return completed === null ? null : { inputs: of.inputs.value, completed };
    },
    of,
    () => false,
  );
}
