import type { Problem } from "../../scenario/types.ts";
import { labelFor } from "./field-labels.ts";

/** A problem with its field called as the page calls it: paths of the document are for files. */
export function problemWords(
  { path, message, sentence }: Problem,
  groupNames: readonly string[],
): string {
  const label = labelFor(path, groupNames);
  return sentence === undefined ? `${label}: ${message}` : sentence(label);
}
