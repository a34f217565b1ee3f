import type { JSX } from "preact";
import type { Quantity } from "../../scenario/types.ts";
import { valueAt } from "../../state/document-path.ts";
import { Field } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { useCase } from "../kit/page-context.ts";
import { QuantityShape } from "./lazy-sparks.tsx";

/** A field for a quantity, with the shape that it implies beside it. */
export function QuantityField(props: FieldProps<Quantity>): JSX.Element {
  const of = useCase();
  const value = valueAt(of.completed.value?.scenario, props.path) as Quantity | undefined;
  const shape =
    value === undefined ? null : <QuantityShape quantity={value} format={props.format} />;
  return <Field {...props} aside={<span class="shape">{shape}</span>} />;
}
