import { useLayoutEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";

/** Without it nothing can be measured: then the width before the first measurement stays. */
const canMeasure = typeof ResizeObserver !== "undefined";

/** Width in whole px of an element, measured again whenever it changes; null until it is first measured, `before` where it cannot be. */
export function useWidth(element: RefObject<HTMLElement | null>, before: number): number | null {
  const [width, setWidth] = useState(canMeasure ? null : before);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    // Set in a task of its own: many figures that are measured at once are drawn one after the other.
    const observer = new ResizeObserver((entries) => {
      const wide = entries.at(-1)?.contentRect.width ?? 0;
      // A folded or hidden figure measures 0: keep the last width, it is drawn again when it opens.
      if (wide >= 1) setTimeout(() => setWidth(Math.floor(wide)));
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
