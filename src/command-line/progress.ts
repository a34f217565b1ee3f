import type { DaysProgress } from "../jobs/types.ts";
import { count } from "./frequency.ts";
import type { Terminal } from "./services.ts";

/** The escape sequence that clears the line from the cursor on. */
export const clearLine = "\r\u001B[K";

/** A line on standard error that is overwritten while days are simulated; silent where it is no terminal. */
export function openProgress(terminal: Terminal): {
  show: (progress: DaysProgress) => void;
  clear: () => void;
} {
  if (!terminal.showsProgress) return { show: () => {}, clear: () => {} };
  return {
    show({ request, daysDone }) {
      const size =
        request.ports === null ? "without a limit" : `with ${count(request.ports)} ports`;
      const done = `${count(request.firstDay + daysDone)} of ${count(request.firstDay + request.days)}`;
      terminal.err(`${clearLine}Simulating ${size}: day ${done} …`);
    },
    clear: () => terminal.err(clearLine),
  };
}
