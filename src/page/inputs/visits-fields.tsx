import type { JSX } from "preact";
import type { Visits } from "../../scenario/types.ts";
import { valueAt } from "../../state/document-path.ts";
import { setValue } from "../../state/edit.ts";
import { clockTime, numberList } from "../../state/field-text.ts";
import { quantityFormat } from "../../state/quantity-text.ts";
import { amountFormat, COUNT, SECONDS } from "../../state/unit-text.ts";
import { Field } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { FieldLabel } from "./field-label.tsx";
import { FieldNotes } from "./field-notes.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { QuantityField } from "./quantity-field.tsx";
import { inputsWords } from "../words/inputs.ts";

/** Office hours: the weights that a new daily pattern begins with. */
const OFFICE_HOURS = [0, 0, 0, 0, 0, 0, 1, 4, 9, 10, 9, 7, 5, 8, 9, 8, 6, 3, 1, 0, 0, 0, 0, 0];

/** What a pattern begins with when it is chosen. */
const FRESH: Record<Visits["pattern"], Visits> = {
  scheduled: { pattern: "scheduled", everySeconds: 3600, offsetSeconds: 0, spreadSeconds: 60 },
  daily: { pattern: "daily", perClientPerDay: 8, hours: OFFICE_HOURS },
  steady: { pattern: "steady", perClientPerHour: 1 },
  always: { pattern: "always", idleSeconds: { exponential: 600 } },
};

const seconds = amountFormat(SECONDS);
const number = amountFormat(COUNT);
const secondsLaw = quantityFormat(SECONDS);

/** When the visits of a group begin: a pattern and the fields that belong to it. */
export function VisitsFields({ path }: { path: string }): JSX.Element {
  const { planner } = usePage();
  const of = useCase();
  const words = inputsWords();
  const visits = `${path}.visits`;
  const pattern = valueAt(of.inputs.value.document, `${visits}.pattern`) as Visits["pattern"];
  const id = fieldId(of.id, `${visits}.pattern`);
  const choose = (next: string) => {
    const fresh = FRESH[next as Visits["pattern"]];
    planner.change(of, visits, (inputs) => {
      const chosen = setValue(inputs, visits, fresh);
      // Clients that are logged in all day are there every day.
      return next === "always" ? setValue(chosen, `${path}.dayFactor`, undefined) : chosen;
    });
  };
  return (
    <>
      <div class="field">
        <FieldLabel control={id} text={words.whenConnect} />
        <select
          id={id}
          class="control select"
          value={pattern}
          aria-describedby={`${id}-notes`}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {Object.entries(words.patterns).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
        <FieldNotes path={`${visits}.pattern`} />
      </div>
      <PatternFields visits={visits} pattern={pattern} />
    </>
  );
}

function PatternFields({
  visits,
  pattern,
}: {
  visits: string;
  pattern: Visits["pattern"];
}): JSX.Element {
  const words = inputsWords();
  if (pattern === "scheduled") {
    return (
      <>
        <div class="pair">
          <Field path={`${visits}.everySeconds`} label={words.every} format={seconds} />
          <Field path={`${visits}.offsetSeconds`} label={words.firstAt} format={clockTime} />
        </div>
        <div class="pair">
          <Field
            path={`${visits}.spreadSeconds`}
            label={words.spread}
            format={seconds}
            placeholder={words.unset}
          />
          <Field
            path={`${visits}.skewSeconds`}
            label={words.skew}
            format={seconds}
            placeholder={words.unset}
          />
        </div>
      </>
    );
  }
  if (pattern === "daily") {
    return (
      <>
        <Field path={`${visits}.perClientPerDay`} label={words.perDay} format={number} />
        <Field
          path={`${visits}.hours`}
          label={words.hours}
          format={numberList}
          hint={words.hoursHint}
        />
      </>
    );
  }
  if (pattern === "always") {
    return <QuantityField path={`${visits}.idleSeconds`} label={words.idle} format={secondsLaw} />;
  }
  return <Field path={`${visits}.perClientPerHour`} label={words.perHour} format={number} />;
}
