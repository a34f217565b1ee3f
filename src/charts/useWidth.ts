import { useLayoutEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";

/** Width in whole px of an element, measured again whenever it changes; `before` until it is first measured. */
export function useWidth(element: RefObject<HTMLElement | null>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = (wide: number) => {
      // A folded or hidden figure measures 0: keep the last width, it is drawn again when it opens.
      if (wide >= 1) setWidth(Math.floor(wide));
    };
    measure(measured.getBoundingClientRect().width);
    const observer = new ResizeObserver((entries) => {
      for (const entry of entries) measure(entry.contentRect.width);
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
