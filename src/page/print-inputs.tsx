import type { JSX } from "preact";
import { useDrawnInputs } from "./in-turn.tsx";
import { inputRows } from "./input-rows.ts";
import { useCase, usePage } from "./planner-context.ts";

/** What was set, as a table, and the link: only on paper. */
export function PrintInputs(): JSX.Element | null {
  const { link } = usePage();
  const of = useCase();
  const drawn = useDrawnInputs(of);
  if (drawn === null) return null;
  const rows = inputRows(drawn.inputs.document);
  return (
    <div class="print-only">
      <table class="print-inputs">
        <caption>Inputs</caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {link.value === null ? null : <p class="print-link">{link.value}</p>}
    </div>
  );
}
