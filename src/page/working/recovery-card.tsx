import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { recoverySentences } from "../../words/recovery.ts";
import { wholeNumber } from "../../state/field-text.ts";
import { FieldLabel } from "../inputs/field-label.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { workingWords } from "../words/working.ts";

const USUAL_SECONDS = 60;
const DAY_SECONDS = 86_400;

/** After an outage: everybody comes back within some seconds of the busiest moment. */
export function RecoveryCard(): JSX.Element | null {
  const { announcement } = usePage();
  const of = useCase();
  const plan = of.runner.answer.value?.plan;
  const [text, setText] = useState(String(USUAL_SECONDS));
  const [isWrong, setIsWrong] = useState(false);
  const words = workingWords();
  if (plan === undefined) return null;
  const { recovery, recoverySeconds } = of.questions;
  const { status, value, current, failure } = recovery.asked.value;
  const id = `recovery-${of.id}`;
  const ask = (event: Event) => {
    event.preventDefault();
    const reading = wholeNumber.read(text);
    const isSound = reading.ok && reading.value >= 1 && reading.value <= DAY_SECONDS;
    setIsWrong(!isSound);
    if (!isSound) return;
    announcement.value = words.findingReturn;
    recoverySeconds.value = reading.value;
    recovery.want();
  };
  return (
    <section class="card capacity" aria-labelledby={`${id}-title`}>
      <h2 class="card-title" id={`${id}-title`}>
        {words.afterOutage}
      </h2>
      <form class="capacity-form" onSubmit={ask}>
        <FieldLabel control={id} text={words.everybodyBack} />
        <input
          id={id}
          class="control"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-said`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span>{words.secondsAtBusiest}</span>
        {status === "running" ? (
          <button type="button" class="button" onClick={recovery.stop}>
            {words.stop}
          </button>
        ) : (
          <button type="submit" class="button">
            {words.findOut}
          </button>
        )}
      </form>
      <p class="capacity-said recovery-said" id={`${id}-said`} aria-live="polite">
        {isWrong ? words.writeSeconds : null}
        {!isWrong && status === "running" ? words.tryingReturn : null}
        {!isWrong && status === "failed" ? failure : null}
        {!isWrong && status !== "running" && current && value !== null
          ? recoverySentences(value, plan.scenario).join(" ")
          : null}
      </p>
    </section>
  );
}
