import type { JSX } from "preact";
import { wholeNumber } from "../../state/field-text.ts";
import { amountFormat, SECONDS, SHARES } from "../../state/unit-text.ts";
import { Choice } from "../choice.tsx";
import { Field } from "../field.tsx";
import { useCase } from "../planner-context.ts";
import { thousands } from "../../language/numbers.ts";
import { FoldCard } from "./fold-card.tsx";

const seconds = amountFormat(SECONDS);
const share = amountFormat(SHARES);

const OVER = [
  { value: "busiest-hour", label: "Over the busiest hour" },
  { value: "day", label: "Over the whole day" },
];

/** How long and how sure: days, seed, confidence. */
export function SimulationCard(): JSX.Element {
  const scenario = useCase().completed.value?.scenario;
  const note =
    scenario === undefined
      ? ""
      : `${thousands(scenario.simulation.days)} days · seed ${scenario.simulation.seed}`;
  return (
    <FoldCard
      title="Simulation"
      note={note}
      paths={["simulation", "target.over", "target.confidence"]}
    >
      <div class="pair">
        <Field path="simulation.days" label="Most days" format={wholeNumber} />
        <Field path="simulation.seed" label="Seed" format={wholeNumber} />
      </div>
      <div class="pair">
        <Field path="simulation.daySeconds" label="Length of a day" format={seconds} />
        <Field path="simulation.leadInSeconds" label="Runs in from before" format={seconds} />
      </div>
      <Field path="simulation.warmUpSeconds" label="Not counted" format={seconds} />
      <Choice path="target.over" label="Refusals are counted" options={OVER} />
      <Field path="target.confidence" label="How sure" format={share} />
    </FoldCard>
  );
}
