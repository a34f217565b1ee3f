import type { JSX } from "preact";
import type { Quantity } from "../../scenario/types.ts";
import { valueAt } from "../../state/document-path.ts";
import { isUnused, knownTimesBefore } from "../../state/known-times.ts";
import { quantityFormat } from "../../state/quantity-text.ts";
import { SECONDS } from "../../state/unit-text.ts";
import type { FieldProps } from "./field.tsx";
import { useCase } from "../kit/page-context.ts";
import { QuantityField } from "./quantity-field.tsx";
import { inputsWords } from "../words/inputs.ts";

const seconds = quantityFormat(SECONDS);

/** A field for a size or a line that says so where a known time counts instead; typing in it gives that time up. */
export function SizeField(props: FieldProps<Quantity>): JSX.Element {
  const { document } = useCase().inputs.value;
  const { path } = props;
  const [known] = knownTimesBefore(document, path);
  if (known === undefined) return <QuantityField {...props} />;
  const group = path.slice(0, path.lastIndexOf("."));
  const time = seconds.write(valueAt(document, `${group}.${known}`) as Quantity);
  const words = inputsWords();
  const say = isUnused(document, path) ? words.notUsed : words.halfUsed;
  const hint = say(known === "transferSeconds", time);
  return <QuantityField {...props} hint={hint} />;
}
