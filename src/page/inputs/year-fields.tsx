import type { JSX } from "preact";
import { numberList } from "../../state/field-text.ts";
import { amountFormat, COUNT, SHARES } from "../../state/unit-text.ts";
import { Field } from "../field.tsx";

const number = amountFormat(COUNT);
const share = amountFormat(SHARES);

/** How the days of a year differ for one group. */
export function YearFields({ path }: { path: string }): JSX.Element {
  const year = `${path}.dayFactor`;
  return (
    <>
      <Field
        path={`${year}.cv`}
        label="Days vary by"
        format={share}
        placeholder="not at all"
        hint="Standard deviation over mean of the days' visits, such as 30 %."
      />
      <Field
        path={`${year}.weekdays`}
        label="Weights of the weekdays"
        format={numberList}
        placeholder="1 1 1 1 1 1 1"
        hint="Monday first; 1 is the load above, 0 is closed. A weekly run: 0 0 0 0 1 0 0."
      />
      <div class="pair">
        <Field
          path={`${year}.monthDays`}
          label="Only on days of the month"
          format={numberList}
          placeholder="all"
          hint="31 is the last one."
        />
        <Field
          path={`${year}.fiveBusiest`}
          label="Five busiest days bring"
          format={number}
          placeholder="no more"
          hint="Times the load above, such as 1.8."
        />
      </div>
    </>
  );
}
