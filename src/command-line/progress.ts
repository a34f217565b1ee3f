import type { DaysProgress } from "../jobs/types.ts";
import type { Outcome } from "../plan/make-plan.ts";
import { thousands } from "../language/numbers.ts";
import type { Terminal } from "./terminal.ts";

/** The escape sequence that goes to the start of the line and clears it. */
export const clearLine = "\r\u001B[K";

/** What is told while a plan is made. */
export interface Progress {
  showDays: (progress: DaysProgress) => void;
  showOutcome: (outcome: Outcome) => void;
  /** Leaves an empty line. */
  clear: () => void;
}

const silence: Progress = { showDays: () => {}, showOutcome: () => {}, clear: () => {} };

/** A line on standard error that is overwritten while days are simulated; silent where it is no terminal. */
export function openProgress(terminal: Terminal): Progress {
  if (!terminal.showsProgress) return silence;
  let soFar = "";
  return {
    showDays({ request, daysDone }) {
      const size = request.ports === null ? "no limit" : `${thousands(request.ports)} ports`;
      const done = `${thousands(request.firstDay + daysDone)} of ${thousands(request.firstDay + request.days)}`;
      terminal.err(`${clearLine}Simulating ${size}, day ${done}${soFar} …`);
    },
    showOutcome({ plan }) {
      const least = plan.recommendation?.leastInterval;
      if (least === undefined) return;
      const { low, high } = least;
      soFar =
        high === null
          ? `; so far ${thousands(low)} ports or more`
          : `; so far ${thousands(low)}-${thousands(high)} ports, sure to within ${thousands(high - low)}`;
    },
    clear: () => terminal.err(clearLine),
  };
}
