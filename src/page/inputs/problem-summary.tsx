import type { JSX } from "preact";
import { fieldId } from "../field-id.ts";
import { useCase } from "../planner-context.ts";
import { seek } from "../sought.ts";

/** All problems of the inputs, each a link to its field; the last answer stays until they are solved. */
export function ProblemSummary(): JSX.Element | null {
  const of = useCase();
  const problems = of.problems.value;
  if (problems.length === 0) return null;
  const title =
    problems.length === 1 ? "One input needs a look" : `${problems.length} inputs need a look`;
  return (
    <section class="card problems" aria-labelledby={`problems-${of.id}`}>
      <h3 class="card-title" id={`problems-${of.id}`}>
        {title}
      </h3>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <button type="button" class="link" onClick={() => focusField(of.id, path)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves to the field of a path, or to the nearest field above it; folded parts around it are opened. */
export function focusField(caseId: number, path: string): void {
  seek(path, () => {
    for (let at = path; at !== ""; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, "")) {
      const control = document.getElementById(fieldId(caseId, at));
      if (control === null) continue;
      const fold = control.closest("details");
      if (fold !== null) fold.open = true;
      control.focus();
      control.scrollIntoView({ block: "center" });
      return;
    }
  });
}
