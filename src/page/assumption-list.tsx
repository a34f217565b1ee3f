import type { JSX } from "preact";
import { leaves } from "../state/document-path.ts";
import { isWholeField, labelFor, valueWords } from "./field-words.ts";
import { originWords } from "./field-notes.tsx";
import { useCase } from "./planner-context.ts";

/** One row of the list: what, its value, and where it comes from. */
interface Row {
  path: string;
  value: unknown;
  set: boolean;
  source: string;
}

/** Everything the answer rests on: what the person set first, then what was assumed, with sources. */
export function AssumptionList(): JSX.Element | null {
  const of = useCase();
  const completed = of.completed.value;
  if (completed === null) return null;
  const { scenario, assumptions } = completed;
  const set: Row[] = leaves(of.inputs.value.document, isWholeField)
    .filter(([path]) => path !== "version" && path !== "name" && !/^groups\[\d+\]\.name$/.test(path))
    .map(([path, value]) => ({ path, value, set: true, source: "you set" }));
  const assumed: Row[] = assumptions.map((each) => ({
    path: each.path,
    value: each.value,
    set: false,
    source: originWords(each),
  }));
  const names = scenario.groups.map(({ name }) => name);
  return (
    <section class="card assumptions" aria-labelledby="assumptions-title">
      <div class="card-head card-head-left">
        <h3 class="card-title card-title-large" id="assumptions-title">
          Assumptions
        </h3>
        <span class="card-note">
          {set.length} you set, {assumed.length} assumed
        </span>
      </div>
      <dl class="assumption-grid">
        {[...set, ...assumed].map((row) => (
          <div key={`${row.path} ${row.set}`} class="assumption">
            <dt>
              <span class="assumption-mark">
                <span class={row.set ? "mark mark-set" : "mark mark-assumed"} aria-hidden="true" /> {row.set ? "you set" : "assumed"}
              </span>
              {labelFor(row.path, names)}
            </dt>
            <dd>
              {valueWords(row.path, row.value)}
              {row.set ? null : <span class="assumption-source">{row.source}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
