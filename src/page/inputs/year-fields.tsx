import type { JSX } from "preact";
import { numberList } from "../../state/field-text.ts";
import { amountFormat, COUNT, SHARES } from "../../state/unit-text.ts";
import { Field } from "./field.tsx";
import { foldedWords } from "../words/folded.ts";

const number = amountFormat(COUNT);
const share = amountFormat(SHARES);

/** How the days of a year differ for one group. */
export function YearFields({ path }: { path: string }): JSX.Element {
  const words = foldedWords();
  const year = `${path}.dayFactor`;
  return (
    <>
      <Field
        path={`${year}.cv`}
        label={words.vary}
        format={share}
        placeholder={words.notAtAll}
        hint={words.varyHint}
      />
      <Field
        path={`${year}.weekdays`}
        label={words.weekdays}
        format={numberList}
        placeholder="1 1 1 1 1 1 1"
        hint={words.weekdaysHint}
      />
      <div class="pair">
        <Field
          path={`${year}.monthDays`}
          label={words.monthDays}
          format={numberList}
          placeholder={words.all}
          hint={words.monthDaysHint}
        />
        <Field
          path={`${year}.fiveBusiest`}
          label={words.fiveBusiest}
          format={number}
          placeholder={words.noMore}
          hint={words.fiveBusiestHint}
        />
      </div>
    </>
  );
}
