import { readScenario } from "../../src/scenario/read.ts";
import type { Problem } from "../../src/scenario/types.ts";
import { catalogues } from "./catalogues.ts";

/** The problems of a value, read from its JSON text; none where it is valid. */
export function problemsOf(value: unknown): Problem[] {
  const reading = readScenario(JSON.stringify(value), catalogues);
  return reading.ok ? [] : reading.problems;
}

/** The paths of those problems. */
export function faultyPaths(value: unknown): string[] {
  return problemsOf(value).map(({ path }) => path);
}

/** Problems that lack a path, a part or a sentence. */
export function wordless(value: unknown): Problem[] {
  return problemsOf(value).filter(
    ({ path, found, allowed, message }) =>
      path === "" || found === "" || allowed === "" || !/^.{10,}[.?]$/su.test(message),
  );
}
