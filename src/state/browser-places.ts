import type { Places } from "./places.ts";

/** The browser's list of places; the number is kept beside the address, and sent to nobody. */
export const browserPlaces: Places = {
  number: (place) => history.replaceState({ place }, ""),
  add: (place) => history.pushState({ place }, ""),
  onMove: (listener) =>
    addEventListener("popstate", ({ state }: PopStateEvent) => {
      const { place } = (state ?? {}) as { place?: unknown };
      listener(typeof place === "number" ? place : null);
    }),
};
