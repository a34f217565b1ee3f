import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Plan } from "../../plan/types.ts";
import type { Asker } from "../../state/side-question.ts";
import { isHeavy } from "../../state/question-types.ts";
import { useInView } from "../kit/use-in-view.ts";
import { figuresWords } from "../words/figures.ts";

/** What stands in the place of a figure that has to be asked for. */
export interface AskedFigureProps<T> {
  asker: Asker<T>;
  plan: Plan;
  /** The title while there is nothing to show. */
  question: string;
  /** What will be simulated, in a sentence. */
  about: string;
  /** On the button that asks. */
  action: string;
  /** "5 of 26 servers". */
  progress: (value: T) => string;
  /** true: asked soon after the answer, seen or not. */
  eager?: boolean;
  children: (value: T) => ComponentChildren;
}

/** After the answer the machine rests this long before further questions. */
const REST_MILLISECONDS = 800;

/** A figure whose numbers are simulated only when it is seen, or on a click where that takes long; it can be stopped. */
export function AskedFigure<T>(props: AskedFigureProps<T>): JSX.Element {
  const { asker, plan, question, about, action, progress } = props;
  const { status, value, current, failure } = asker.asked.value;
  const place = useRef<HTMLDivElement>(null);
  const seen = useInView(place) || props.eager === true;
  const waits = isHeavy(plan);
  useEffect(() => {
    if (!seen || waits || status !== "open") return undefined;
    const timer = setTimeout(asker.want, REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [seen, waits, status, asker]);
  const said = figuresWords();
  const runs = status === "running";
  const button = runs ? (
    <button type="button" class="button" onClick={asker.stop}>
      {said.stop}
    </button>
  ) : (
    <button type="button" class="button" onClick={asker.want}>
      {status === "failed" ? said.retry : action}
    </button>
  );
  // While it runs, a value of the question that is asked now is a part of its answer.
  const part = value !== null && current ? progress(value) : "";
  const old = value !== null && !current ? said.earlierInputs : "";
  const words = failure ?? (runs ? said.simulating(part) : old);
  return (
    <div class={`asked${value !== null && !current ? " is-stale" : ""}`} ref={place}>
      {value === null ? (
        <div class="asked-empty">
          <h3 class="figure-title">{question}</h3>
          <p class="figure-subtitle">{about}</p>
        </div>
      ) : (
        props.children(value)
      )}
      {status === "done" && current ? null : (
        <p class="asked-line">
          <span>{words}</span>
          {button}
        </p>
      )}
    </div>
  );
}
