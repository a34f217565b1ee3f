import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { recoverySentences } from "../../words/recovery.ts";
import { wholeNumber } from "../../state/field-text.ts";
import { useCase, usePage } from "../kit/page-context.ts";
import { workingWords } from "../words/working.ts";
import { QuestionCard } from "./question-card.tsx";

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
  const ask = () => {
    const reading = wholeNumber.read(text);
    const isSound = reading.ok && reading.value >= 1 && reading.value <= DAY_SECONDS;
    setIsWrong(!isSound);
    if (!isSound) return;
    announcement.value = words.findingReturn;
    recoverySeconds.value = reading.value;
    recovery.want();
  };
  return (
    <QuestionCard
      id={id}
      title={words.afterOutage}
      before={words.everybodyBack}
      behind={words.secondsAtBusiest}
      text={text}
      onText={setText}
      isWrong={isWrong}
      isRunning={status === "running"}
      ask={ask}
      stop={recovery.stop}
      saidClass="recovery-said"
    >
      {isWrong ? words.writeSeconds : null}
      {!isWrong && status === "running" ? words.tryingReturn : null}
      {!isWrong && status === "failed" ? failure : null}
      {!isWrong && status !== "running" && current && value !== null
        ? recoverySentences(value, plan.scenario).join(" ")
        : null}
    </QuestionCard>
  );
}
