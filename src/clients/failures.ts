import type { Delays, Failure, FailureTable, LastResort, Sourced } from "../scenario/types.ts";

type Where = Failure["on"];
type Active = "active-once" | "active-for-good";

/** The pauses of a client that never waits, in seconds. */
export const atOnce: Delays = [0];

function withoutTries(then: LastResort, on: Where, delays: Delays): Failure {
  return { then, on, attempts: 0, delays, timeoutSeconds: 0, afterwards: then, filesLost: 1 };
}

/** The visit is over: an exception that nobody catches, an exit, a window that asks. */
export const givesUp: Failure = withoutTries("give-up", "new-session", atOnce);

/** The file is lost and the next one is asked for; `filesLost` more than 1 where the next ones fail without being asked for. */
export function nextFile(on: Where, filesLost = 1): Failure {
  return { ...withoutTries("next-file", on, atOnce), filesLost };
}

/** The file is fetched in active mode: this one, or it and all later ones. */
export function goesActive(then: Active, on: Where, delays: Delays = atOnce): Failure {
  return withoutTries(then, on, delays);
}

/** So many further tries (-1 = until served) with pauses before them in seconds, and what follows when they are used up. */
export function retries(
  attempts: number,
  delays: Delays,
  on: Where,
  afterwards: LastResort,
): Failure {
  return { then: "retry", on, attempts, delays, timeoutSeconds: 0, afterwards, filesLost: 1 };
}

/** The same after so many seconds in which no connection came about. */
export function after(timeoutSeconds: number, failure: Failure): Failure {
  return { ...failure, timeoutSeconds };
}

/** The table of a client of which one thing is known for every kind: seconds are those it waits for a port. */
export function always(failure: Sourced<Failure>, timeoutSeconds: number): FailureTable {
  return {
    refused: failure,
    killed: { ...failure, value: { ...failure.value, on: "new-session" } },
    turnedAway: { ...failure, value: { ...failure.value, on: "new-session" } },
    unanswered: { ...failure, value: after(timeoutSeconds, failure.value) },
  };
}
