import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import type { ComponentChildren, JSX } from "preact";
import { useContext, useLayoutEffect, useMemo, useRef } from "preact/hooks";

const NearContext = createContext<ReadonlySignal<boolean>>(signal(true));

/** Drawn a little before it is seen. */
const MARGIN = "300px";

/** A box that knows whether it is on the screen or soon to be; until that is known it is. */
export function NearScreen(props: { class: string; children: ComponentChildren }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const near = useMemo(() => signal(true), []);
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => (near.value = entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: MARGIN },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div class={props.class} ref={place}>
      <NearContext value={near}>{props.children}</NearContext>
    </div>
  );
}

/** Whether the box around this component is near the screen. */
export function useNearScreen(): ReadonlySignal<boolean> {
  return useContext(NearContext);
}
