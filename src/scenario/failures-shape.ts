import { FAILURE_KINDS } from "./failures.ts";
import type { Check, RecordCheck } from "./shape.ts";
import { choice, either, isRecord, list, number, own, record } from "./shape.ts";
import type { Failure, LastResort } from "./types.ts";
import { problemWords } from "./words/problems.ts";

/** Shortest pause between endless tries: with none the client would try for ever within one instant. */
export const SHORTEST_ENDLESS_DELAY_SECONDS = 0.1;

const mostDelays = 100;
const pause = number({ from: 0, to: 86_400 });
const lastResorts: LastResort[] = ["next-file", "give-up", "active-once", "active-for-good"];

const growing = record({
  required: {
    first: pause,
    factor: number({ from: 1, to: 100 }),
    limit: number({ from: 0, to: 604_800 }),
  },
});
const oneByOne = list(pause, 1, mostDelays, "pauses");

const delays = either(
  [oneByOne, growing],
  () => problemWords().or(oneByOne.allowed, growing.allowed),
  (value) => (Array.isArray(value) ? oneByOne : growing),
);

const fields: Record<keyof Failure, Check> = {
  then: choice(["retry", ...lastResorts]),
  on: choice(["same-session", "new-session"] satisfies Failure["on"][]),
  attempts: number({ from: -1, to: 10_000, whole: true }, "untilServed"),
  delays,
  timeoutSeconds: number({ from: 0, to: 3600 }),
  afterwards: choice(lastResorts),
  filesLost: number({ from: 1, to: 1000, whole: true }),
};

/** The longest pause that every later one is at least; null where that is not sound. */
function lastPause(value: unknown): number | null {
  if (Array.isArray(value)) {
    const last: unknown = value.at(-1);
    return typeof last === "number" ? last : null;
  }
  if (!isRecord(value)) return null;
  const [first, limit] = [own(value, "first"), own(value, "limit")];
  return typeof first === "number" && typeof limit === "number" ? Math.min(first, limit) : null;
}

const endsSometime: RecordCheck = (failure, path, report) => {
  if (own(failure, "attempts") !== -1 || !report.isSound([...path, "delays"])) return;
  const shortest = lastPause(own(failure, "delays"));
  if (shortest === null || shortest >= SHORTEST_ENDLESS_DELAY_SECONDS) return;
  report.add({
    path: [...path, "delays"],
    found: problemWords().endlessRetry(shortest),
    allowed: problemWords().pausesFrom(SHORTEST_ENDLESS_DELAY_SECONDS),
  });
};

const failure = record({ optional: fields }, endsSometime);

/** What a client does next, by what went wrong. */
export const failures: Check = record({
  optional: Object.fromEntries(FAILURE_KINDS.map((kind) => [kind, failure])),
});
