import { signal } from "@preact/signals";

/** Work that waits for its turn, by who wants it: the latest of an owner replaces its earlier one. */
const waiting = new Map<object, () => void>();

/** true while parts of the page are still to be drawn. */
export const drawing = signal(false);

/** false until all that was wanted at the start has been drawn. */
let opened = false;

/** Whether the page has stood complete once; from then on a part that appears may be drawn at once. */
export function hasOpened(): boolean {
  return opened;
}

/** Runs work in a task of its own, after all that waits already: a page drawn part by part never blocks for long. */
export function takeTurn(owner: object, work: () => void): void {
  waiting.set(owner, work);
  if (drawing.peek()) return;
  drawing.value = true;
  setTimeout(runNext);
}

/** Forgets what an owner still waits for. */
export function leaveTurn(owner: object): void {
  waiting.delete(owner);
}

function runNext(): void {
  const [next] = waiting;
  if (next === undefined) {
    opened = true;
    drawing.value = false;
    return;
  }
  const [owner, work] = next;
  waiting.delete(owner);
  setTimeout(runNext);
  work();
}
