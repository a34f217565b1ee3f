import type { Questions } from "./question-types.ts";
import { stateWords } from "./words/state.ts";

/** Reads a log; the code that talks to its worker is loaded when the first log comes. */
export const readLogLater: Questions["readLog"] = async (...given) => {
  const { readLogFile } = await import("../jobs/read-log-file.ts").catch(() => {
    throw new Error(stateWords().partMissing);
  });
  return readLogFile(...given);
};
