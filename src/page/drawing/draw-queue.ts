import { computed, signal } from "@preact/signals";

/** Work that waits for its turn, by who wants it: the latest of an owner replaces its earlier one. */
const waiting = new Map<object, () => void>();

const taking = signal(false);
/** Parts that are still being fetched. */
const fetching = signal(0);

/** true while parts of the page are still to be fetched or drawn. */
export const drawing = computed(() => taking.value || fetching.value > 0);

/** false until all that was wanted at the start has been drawn. */
let opened = false;

/** Whether the page has stood complete once; from then on a part that appears may be drawn at once. */
export function hasOpened(): boolean {
  return opened;
}

/** Runs work in a task of its own, after all that waits already: a page drawn part by part never blocks for long. */
export function takeTurn(owner: object, work: () => void): void {
  waiting.set(owner, work);
  if (taking.peek()) return;
  taking.value = true;
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
    taking.value = false;
    return;
  }
  const [owner, work] = next;
  waiting.delete(owner);
  setTimeout(runNext);
  work();
}

let letOn = (): void => {};
const firstAnswer = new Promise<void>((resolve) => {
  letOn = resolve;
});

/** What is not needed for the first answer waits so long for it, and no longer. */
const PATIENCE_MILLISECONDS = 1500;

let stands = false;

/** Lets on what waits for the first answer, once that has been painted. */
export function firstAnswerStands(): void {
  // Asking for a frame costs one: only the first time.
  if (stands) return;
  stands = true;
  requestAnimationFrame(() => setTimeout(letOn));
}

/** Fetches a part of the page; `late` = only once the first answer stands, or takes its time. */
export async function fetchPart<T>(load: () => Promise<T>, late: boolean): Promise<T> {
  fetching.value = fetching.peek() + 1;
  try {
    if (late) {
      setTimeout(letOn, PATIENCE_MILLISECONDS);
      await firstAnswer;
    }
    return await load();
  } finally {
    // Whoever waits for the part takes a turn first: the page never seems complete in between.
    setTimeout(() => (fetching.value = fetching.peek() - 1));
  }
}
