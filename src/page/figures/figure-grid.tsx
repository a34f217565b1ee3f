import { toChildArray } from "preact";
import type { ComponentChildren, JSX } from "preact";
import { NearScreen } from "../drawing/near-screen.tsx";

/** Whether a figure of this width has no other beside it whose height it should have. */
export const isAlone = (width: number): boolean => width < 420;

/** Figures in pairs, each pair split 11 : 10, equal in height. */
export function FigureGrid({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="region-figures figure-grid dims">
      {toChildArray(children).map((figure, index) => (
        <NearScreen class="card figure-card" key={index}>
          {figure}
        </NearScreen>
      ))}
    </div>
  );
}
