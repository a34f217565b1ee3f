import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Keep } from "./engine-types.ts";

/** `auto` follows the system. */
export type Theme = "auto" | "light" | "dark";

const KEY = "theme";

/** The theme, kept in this browser; `apply` is called at once and on every change. */
export function keptTheme(keep: Keep, apply: (theme: Theme) => void): Signal<Theme> {
  const kept = keep.read(KEY);
  const theme = signal<Theme>(kept === "light" || kept === "dark" ? kept : "auto");
  let first = true;
  effect(() => {
    apply(theme.value);
    if (!first) keep.write(KEY, theme.value);
    first = false;
  });
  return theme;
}
