import type { Sourced } from "../../src/scenario/types.ts";

function isSourced(value: object): value is Sourced<unknown> {
  return "source" in value && "grade" in value && "value" in value;
}

/** Every sourced value inside an entry, with the path to it. */
export function sourcedValues(
  entry: object,
  path = "",
): { path: string; fact: Sourced<unknown> }[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    if (typeof value !== "object" || value === null) return [];
    const here = path === "" ? key : `${path}.${key}`;
    return isSourced(value) ? [{ path: here, fact: value }] : sourcedValues(value, here);
  });
}

/** Every text inside an entry, with the path to it. */
export function texts(entry: object, path = ""): { path: string; text: string }[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [{ path: here, text: value }];
    return typeof value === "object" && value !== null ? texts(value, here) : [];
  });
}

const grades = ["run", "read", "documented", "assumed"];

/** Paths of sourced values without a source or with a grade that does not exist. */
export function unsourced(entry: object): string[] {
  return sourcedValues(entry)
    .filter(({ fact }) => fact.source.trim() === "" || !grades.includes(fact.grade))
    .map(({ path }) => path);
}

/** Texts that are empty, left to be filled, promise something, or name a folder of a developer's machine, with their paths. */
export function unfitTexts(entry: object): string[] {
  return texts(entry)
    .filter(
      ({ text }) =>
        text.trim() === "" ||
        /\bFILL\b/.test(text) ||
        /guarantee|\bsafe(ly|ty)?\b|\/(work|home|tmp)\//i.test(text),
    )
    .map(({ path, text }) => `${path}: ${text}`);
}
