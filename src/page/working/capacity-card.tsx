import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Plan } from "../../plan/types.ts";
import { wholeNumber } from "../../state/field-text.ts";
import { capacitySentences } from "../../words/capacity.ts";
import { useCase, usePage } from "../kit/page-context.ts";
import { workingWords } from "../words/working.ts";
import { QuestionCard } from "./question-card.tsx";

/** All ports above the privileged ones. */
const MOST_PORTS = 64_512;

/** The inverse question: how much of this load do so many ports carry? */
export function CapacityCard(): JSX.Element | null {
  const { announcement } = usePage();
  const of = useCase();
  const plan = of.runner.answer.value?.plan;
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const words = workingWords();
  if (plan === undefined) return null;
  const { capacity, capacityPorts } = of.questions;
  const { status, value, current, failure } = capacity.asked.value;
  const text = typed ?? String(startingPorts(plan));
  const id = `capacity-${of.id}`;
  const ask = () => {
    const ports = readPorts(text);
    setIsWrong(ports === null);
    if (ports === null) return;
    announcement.value = words.findingCapacity;
    capacityPorts.value = ports;
    capacity.want();
  };
  return (
    <QuestionCard
      id={id}
      title={words.theOtherWay}
      before={words.iMayHave}
      behind={words.whatCarry}
      text={text}
      onText={setTyped}
      isWrong={isWrong}
      isRunning={status === "running"}
      ask={ask}
      stop={capacity.stop}
    >
      {isWrong ? words.writePorts : null}
      {!isWrong && status === "running" ? words.tryingClients : null}
      {!isWrong && status === "failed" ? failure : null}
      {!isWrong && status !== "running" && current && value !== null
        ? capacitySentences(value, plan.scenario).join(" ")
        : null}
    </QuestionCard>
  );
}

/** Today's range where there is one, else half of the answer. */
function startingPorts({ current, recommendation }: Plan): number {
  return current?.ports ?? Math.max(1, Math.floor((recommendation?.ports ?? 100) / 2));
}

function readPorts(text: string): number | null {
  const reading = wholeNumber.read(text);
  if (!reading.ok || reading.value < 1 || reading.value > MOST_PORTS) return null;
  return reading.value;
}
