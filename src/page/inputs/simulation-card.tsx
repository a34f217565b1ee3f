import type { JSX } from "preact";
import { wholeNumber } from "../../state/field-text.ts";
import { amountFormat, SECONDS, SHARES } from "../../state/unit-text.ts";
import { Choice } from "./choice.tsx";
import { Field } from "./field.tsx";
import { useCase } from "../kit/page-context.ts";
import { FoldCard } from "./fold-card.tsx";
import { foldedWords } from "../words/folded.ts";

const seconds = amountFormat(SECONDS);
const share = amountFormat(SHARES);

/** How long and how sure: days, seed, confidence. */
export function SimulationCard(): JSX.Element {
  const scenario = useCase().completed.value?.scenario;
  const words = foldedWords();
  const over = (["busiest-hour", "day"] as const).map((value) => ({
    value,
    label: words.over[value],
  }));
  const note =
    scenario === undefined
      ? ""
      : words.simulationNote(scenario.simulation.days, scenario.simulation.seed);
  return (
    <FoldCard
      title={words.simulation}
      note={note}
      paths={["simulation", "target.over", "target.confidence"]}
    >
      <div class="pair">
        <Field path="simulation.days" label={words.mostDays} format={wholeNumber} />
        <Field path="simulation.seed" label={words.seed} format={wholeNumber} />
      </div>
      <div class="pair">
        <Field path="simulation.daySeconds" label={words.dayLength} format={seconds} />
        <Field path="simulation.leadInSeconds" label={words.leadIn} format={seconds} />
      </div>
      <Field path="simulation.warmUpSeconds" label={words.notCounted} format={seconds} />
      <Choice path="target.over" label={words.counted} options={over} />
      <Field path="target.confidence" label={words.howSure} format={share} />
    </FoldCard>
  );
}
