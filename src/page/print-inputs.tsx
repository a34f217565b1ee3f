import type { JSX } from "preact";
import { leaves } from "../state/document-path.ts";
import { isWholeField, labelFor, valueWords } from "./field-words.ts";
import { useDrawnInputs } from "./in-turn.tsx";
import { useCase, usePage } from "./planner-context.ts";

/** What was set, as a table, and the link: only on paper. */
export function PrintInputs(): JSX.Element | null {
  const { link } = usePage();
  const of = useCase();
  const drawn = useDrawnInputs(of);
  if (drawn === null) return null;
  const { document } = drawn.inputs;
  const names = document.groups.map(({ name }, index) => name ?? `Group ${index + 1}`);
  return (
    <div class="print-only">
      <table class="print-inputs">
        <caption>Inputs</caption>
        <tbody>
          {leaves(document, isWholeField)
            .filter(([path]) => path !== "version")
            .map(([path, value]) => (
              <tr key={path}>
                <th scope="row">{labelFor(path, names)}</th>
                <td>{valueWords(path, value)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {link.value === null ? null : <p class="print-link">{link.value}</p>}
    </div>
  );
}
