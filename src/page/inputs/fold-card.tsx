import type { ComponentChildren, JSX } from "preact";
import { belongs } from "./is-under-path.ts";
import { Fold } from "../kit/fold.tsx";
import { useCase } from "../kit/page-context.ts";

/** A card that is folded until it is asked for; it opens by itself where something in it is wrong. */
export function FoldCard(props: {
  title: string;
  note: string;
  /** The paths of the fields inside. */
  paths: readonly string[];
  children: ComponentChildren;
}): JSX.Element {
  const of = useCase();
  const wrong = of.problems.value.some(({ path }) => props.paths.some((own) => belongs(path, own)));
  return (
    <Fold
      class="card fold"
      summaryClass="card-head"
      force={wrong}
      paths={props.paths}
      summary={
        <>
          <h3 class="card-title">{props.title}</h3>
          <span class="card-note">{props.note}</span>
        </>
      }
    >
      <div class="fold-body">{props.children}</div>
    </Fold>
  );
}
