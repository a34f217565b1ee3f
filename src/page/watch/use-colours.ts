import { useEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { GridColours } from "../../charts/watch/port-grid.ts";
import { usePage } from "../kit/page-context.ts";
import { useMedia } from "../kit/use-media.ts";

const TOKENS: Record<keyof GridColours, string> = {
  ink: "--ink",
  muted: "--ink-3",
  line: "--rule-2",
  surface: "--surface",
  accent: "--accent",
  accentFill: "--accent-bg",
  cooling: "--series-c",
  danger: "--danger",
};

/** The page's colours as a canvas takes them, found anew when the theme changes; null until the element is there. */
export function useColours(place: RefObject<HTMLElement | null>): GridColours | null {
  const { theme } = usePage();
  const chosen = theme.value;
  const dark = useMedia("(prefers-color-scheme: dark)");
  const forced = useMedia("(forced-colors: active)");
  const [colours, setColours] = useState<GridColours | null>(null);
  useEffect(() => {
    const probe = document.createElement("span");
    // Where colours are forced, all of them would be one: the states are told apart by their own.
    probe.style.setProperty("forced-color-adjust", "none");
    place.current?.append(probe);
    const found = Object.entries(TOKENS).map(([name, token]) => {
      probe.style.color = `var(${token})`;
      return [name, getComputedStyle(probe).color];
    });
    probe.remove();
    setColours(Object.fromEntries(found) as Record<keyof GridColours, string>);
  }, [chosen, dark, forced]);
  return colours;
}
