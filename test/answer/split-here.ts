/** Splittings in this thread. */
import { createSplitter } from "../../src/simulation/splitting/splitting.ts";
import type { RunSplittings } from "../../src/simulation/splitting/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";

export function splitHere(asked: Scenario): RunSplittings {
  const splitter = createSplitter(asked);
  return async (request) =>
    Array.from({ length: request.runs }, (_, index) =>
      splitter.run(request, request.firstRun + index),
    );
}
