import { leaves } from "../state/document-path.ts";
import { isWholeField, labelFor, valueWords } from "./field-words.ts";

/** What was set, by the names of the form. */
export function inputRows(document: { groups: readonly { name?: string }[] }): [string, string][] {
  const names = document.groups.map(({ name }, index) => name ?? `Group ${index + 1}`);
  return leaves(document, isWholeField)
    .filter(([path]) => path !== "version")
    .map(([path, value]) => [labelFor(path, names), valueWords(path, value)]);
}
