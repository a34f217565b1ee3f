import type { JSX } from "preact";
import { lazyPart } from "../drawing/lazy-part.tsx";
import { useCase } from "../kit/page-context.ts";
import { inputsWords } from "../words/inputs.ts";

/** Only where something is wrong the names of all fields are needed. */
const ProblemList = lazyPart(async () => (await import("./problem-list.tsx")).ProblemList, {
  late: false,
});

/** All problems of the inputs, each a link to its field; the last answer stays until they are solved. */
export function ProblemSummary(): JSX.Element | null {
  const of = useCase();
  const problems = of.problems.value;
  if (problems.length === 0) return null;
  return (
    <section class="card problems" aria-labelledby={`problems-${of.id}`}>
      <h3 class="card-title" id={`problems-${of.id}`}>
        {inputsWords().problems(problems.length)}
      </h3>
      <ProblemList />
    </section>
  );
}
