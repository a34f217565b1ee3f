import type { JSX } from "preact";
import type { Problem } from "../../scenario/types.ts";
import { BadIcon } from "../kit/icons.tsx";
import { problemBelow } from "./problem-words.ts";

/** What is wrong with the field at `path`, below it; `problems` are its own and those of its parts. */
export function FieldErrors({
  path,
  problems,
}: {
  path: string;
  problems: readonly Problem[];
}): JSX.Element {
  return (
    <>
      {problems.map((problem) => (
        <p class="field-error" key={`${problem.path} ${problem.message}`}>
          <BadIcon /> <span>{problemBelow(problem, path)}</span>
        </p>
      ))}
    </>
  );
}
