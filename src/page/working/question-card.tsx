import type { ComponentChildren, JSX } from "preact";
import { FieldLabel } from "../inputs/field-label.tsx";
import { workingWords } from "../words/working.ts";

interface QuestionCardProps {
  id: string;
  title: string;
  /** The sentence around the number: before it, and behind it. */
  before: string;
  behind: string;
  text: string;
  onText: (text: string) => void;
  isWrong: boolean;
  isRunning: boolean;
  ask: () => void;
  stop: () => void;
  saidClass?: string;
  /** What is said below: what is wrong, what is going on, or the answer. */
  children: ComponentChildren;
}

/** A question of one number that is simulated when it is asked. */
export function QuestionCard(props: QuestionCardProps): JSX.Element {
  const { id, text, isWrong, isRunning } = props;
  const words = workingWords();
  const ask = (event: Event) => {
    event.preventDefault();
    props.ask();
  };
  return (
    <section class="card capacity" aria-labelledby={`${id}-title`}>
      <h2 class="card-title" id={`${id}-title`}>
        {props.title}
      </h2>
      <form class="capacity-form" onSubmit={ask}>
        <FieldLabel control={id} text={props.before} />
        <input
          id={id}
          class="control"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-said`}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
        <span>{props.behind}</span>
        {isRunning ? (
          <button type="button" class="button" onClick={props.stop}>
            {words.stop}
          </button>
        ) : (
          <button type="submit" class="button">
            {words.findOut}
          </button>
        )}
      </form>
      <p
        class={`capacity-said ${props.saidClass ?? ""}`.trim()}
        id={`${id}-said`}
        aria-live="polite"
      >
        {props.children}
      </p>
    </section>
  );
}
