import { toChildArray } from "preact";
import type { ComponentChildren, JSX } from "preact";

/** Figures in pairs, each pair split 11 : 10, equal in height. */
export function FigureGrid({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="region-figures figure-grid dims">
      {toChildArray(children).map((figure, index) => (
        <div class="card figure-card" key={index}>
          {figure}
        </div>
      ))}
    </div>
  );
}
