import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Keep } from "./engine-types.ts";

/** A choice that outlives the page, such as the last tab; "" = none yet. Texts that mean nothing any more are for its reader to pass over. */
export function keptChoice(keep: Keep, name: string): Signal<string> {
  const choice = signal(keep.read(name) ?? "");
  let first = true;
  effect(() => {
    const { value } = choice;
    if (!first) keep.write(name, value);
    first = false;
  });
  return choice;
}
