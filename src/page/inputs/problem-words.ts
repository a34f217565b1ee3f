import type { Problem } from "../../scenario/types.ts";
import { labelFor } from "./field-labels.ts";

/** A problem with its field called as the page calls it: paths of the document are for files. */
export function problemWords({ path, message }: Problem, groupNames: readonly string[]): string {
  const label = labelFor(path, groupNames);
  return message.startsWith(`${path} `)
    ? `${label} ${message.slice(path.length + 1)}`
    : `${label}: ${message}`;
}
