import type { Questions } from "./questions.ts";

/** Reads a log; the code that talks to its worker is loaded when the first log comes. */
export const readLogLater: Questions["readLog"] = async (...given) => {
  const { readLogFile } = await import("../jobs/read-log-file.ts").catch(() => {
    throw new Error("A part of the page could not be loaded. Reload the page and try again.");
  });
  return readLogFile(...given);
};
