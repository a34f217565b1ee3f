import { signal } from "@preact/signals";
import { belongs } from "./is-under-path.ts";

/** The path of the field that somebody wants to see; folds that hold it open themselves. */
const sought = signal<string | null>(null);

/** true where a fold with these paths holds the field that is sought. */
export function isSought(paths: readonly string[]): boolean {
  const path = sought.value;
  return path !== null && paths.some((own) => belongs(path, own));
}

/** true while any field is sought. */
export function isSoughtAnywhere(): boolean {
  return sought.value !== null;
}

/** Opens the folds around a path, then calls `found` once their fields have been drawn. */
export function seek(path: string, found: () => void): void {
  sought.value = path;
  setTimeout(() => {
    sought.value = null;
    found();
  });
}
