import type { JSX } from "preact";
import { rangesToOpen } from "../../exports/ranges-to-open.ts";
import { stillRows } from "../../symptoms/still-rows.ts";
import { surroundingsOf } from "../../symptoms/surroundings.ts";
import { Unbroken } from "../kit/emphasis.tsx";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { PastedLines } from "./pasted-lines.tsx";
import { linesWords } from "../words/lines.ts";

/** "If you still see …": symptoms that no number of ports cures, and a field for the lines that were seen. */
export function StillCard(): JSX.Element | null {
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  if (plan === undefined) return null;
  const around = surroundingsOf(plan.scenario, rangesToOpen(plan));
  return (
    <section class="card still dims" aria-labelledby={`still-${of.id}`}>
      <h2 class="card-title" id={`still-${of.id}`}>
        {linesWords().stillSee}
      </h2>
      <div class="still-rows">
        {stillRows(around).map((row) => (
          <details class="more still-row" key={row.case}>
            <summary>
              <span>
                <Unbroken text={row.sign} />
              </span>
            </summary>
            <p class="still-title">{row.title}.</p>
            <p>
              <Unbroken text={row.means} />
            </p>
            <p>
              <Unbroken text={row.check} />
            </p>
          </details>
        ))}
      </div>
      <PastedLines around={around} />
    </section>
  );
}
