import { effect, signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Case } from "../state/case.ts";
import type { Answer } from "../state/run.ts";
import { hasOpened, leaveTurn, takeTurn } from "./turns.ts";

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

/** A case's answer as it is to be drawn: each comes in a task of its own, after the verdict; null until the first has. */
export function useDrawnAnswer(of: Case): Answer | null {
  const drawn = useMemo(() => signal<Answer | null>(null), [of]);
  useLayoutEffect(() => {
    const stop = effect(() => {
      const answer = of.runner.answer.value;
      if (answer !== drawn.peek()) takeTurn(drawn, () => (drawn.value = answer));
    });
    return () => {
      stop();
      leaveTurn(drawn);
    };
  }, [of]);
  return drawn.value;
}
