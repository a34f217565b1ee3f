import { useMedia } from "./use-media.ts";

/** How the regions stand: inputs beside the rest, between, or last. */
export type Layout = "wide" | "middle" | "narrow";

/** The layout for the window's width. */
export function useLayout(): Layout {
  const wide = useMedia("(min-width: 1080px)");
  const narrow = useMedia("(max-width: 639px)");
  if (wide) return "wide";
  return narrow ? "narrow" : "middle";
}
