import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { recoverySentences } from "../words/recovery.ts";
import { wholeNumber } from "../state/field-text.ts";
import { FieldLabel } from "./field-label.tsx";
import { useCase, usePage } from "./planner-context.ts";

const USUAL_SECONDS = 60;
const DAY_SECONDS = 86_400;

/** After an outage: everybody comes back within some seconds of the busiest moment. */
export function RecoveryCard(): JSX.Element | null {
  const { announcement } = usePage();
  const of = useCase();
  const plan = of.runner.answer.value?.plan;
  const [text, setText] = useState(String(USUAL_SECONDS));
  const [wrong, setWrong] = useState("");
  if (plan === undefined) return null;
  const { recovery, recoverySeconds } = of.questions;
  const { status, value, current, failure } = recovery.asked.value;
  const id = `recovery-${of.id}`;
  const ask = (event: Event) => {
    event.preventDefault();
    const reading = wholeNumber.read(text);
    const isSound = reading.ok && reading.value >= 1 && reading.value <= DAY_SECONDS;
    setWrong(isSound ? "" : "Write a whole number of seconds from 1 to 86,400.");
    if (!isSound) return;
    announcement.value = "Finding what everybody's return needs";
    recoverySeconds.value = reading.value;
    recovery.want();
  };
  return (
    <section class="card capacity" aria-labelledby={`${id}-title`}>
      <h2 class="card-title" id={`${id}-title`}>
        After an outage
      </h2>
      <form class="capacity-form" onSubmit={ask}>
        <FieldLabel control={id} text="Everybody is back within" />
        <input
          id={id}
          class="control"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={wrong !== ""}
          aria-describedby={`${id}-said`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span>seconds, at the busiest moment</span>
        {status === "running" ? (
          <button type="button" class="button" onClick={recovery.stop}>
            Stop
          </button>
        ) : (
          <button type="submit" class="button">
            Find out
          </button>
        )}
      </form>
      <p class="capacity-said recovery-said" id={`${id}-said`} aria-live="polite">
        {wrong !== "" ? wrong : null}
        {wrong === "" && status === "running" ? "Simulating everybody's return…" : null}
        {wrong === "" && status === "failed" ? failure : null}
        {wrong === "" && status !== "running" && current && value !== null
          ? recoverySentences(value, plan.scenario).join(" ")
          : null}
      </p>
    </section>
  );
}
