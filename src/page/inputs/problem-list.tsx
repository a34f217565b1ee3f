import type { JSX } from "preact";
import { useCase } from "../kit/page-context.ts";
import { problemWords } from "./problem-words.ts";
import { focusField } from "./focus-field.ts";
import { inputsWords } from "../words/inputs.ts";

/** Every problem with its field's name, as a link to the field. */
export function ProblemList(): JSX.Element {
  const of = useCase();
  const names = of.inputs.value.document.groups.map(
    ({ name }, index) => name ?? inputsWords().group(index + 1),
  );
  return (
    <ul>
      {of.problems.value.map((problem) => (
        <li key={`${problem.path} ${problem.message}`}>
          <button type="button" class="link" onClick={() => focusField(of.id, problem.path)}>
            {problemWords(problem, names)}
          </button>
        </li>
      ))}
    </ul>
  );
}
