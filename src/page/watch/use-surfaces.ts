import { useEffect, useState } from "preact/hooks";
import { surfacesBySize } from "../../state/watched-day.ts";
import type { Watch, WatchedDay } from "../../state/watched-day.ts";
import type { Surface } from "../../watch/surface.ts";

/** The surfaces of further sizes, traced when the day itself stands; empty until then. */
export function useSurfaces(watch: Watch, days: readonly WatchedDay[]): readonly Surface[] {
  const [surfaces, setSurfaces] = useState<readonly Surface[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Without them the table says the same of the two ranges that matter.
    surfacesBySize(watch, signal).then(
      (found) => {
        if (!signal.aborted) setSurfaces(found);
      },
      () => undefined,
    );
    return () => controller.abort(new DOMException("Stopped.", "AbortError"));
  }, [days]);
  return surfaces;
}
