/** Reads and changes a document by a path as the contract writes it: `groups[0].fileBytes.to`. */

type Branch = Record<string | number, unknown>;

/** The steps of a path: `groups[0].files` → `["groups", 0, "files"]`. */
function pathSteps(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([step]) =>
    /^\d+$/.test(step) ? Number(step) : step,
  );
}

/** What stands at the path; undefined where the way ends early. */
export function valueAt(document: unknown, path: string): unknown {
  let value: unknown = document;
  for (const step of pathSteps(path)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Branch)[step];
  }
  return value;
}

/** A copy of the document with `value` at the path; `undefined` removes the field. Other branches are shared. */
export function withValueAt<T>(document: T, path: string, value: unknown): T {
  return replace(document, pathSteps(path), value) as T;
}

function replace(branch: unknown, steps: (string | number)[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(branch)) {
    return branch.map((entry, index) => (index === step ? replace(entry, rest, value) : entry));
  }
  const copy: Branch = typeof branch === "object" && branch !== null ? { ...branch } : {};
  const next = replace(copy[step], rest, value);
  if (next === undefined || isEmpty(next)) delete copy[step];
  else copy[step] = next;
  return copy;
}

/** An object that lost its last field is removed with it, so that clearing a field leaves no trace. */
function isEmpty(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0
  );
}

/** The values of a document by path. `isWhole` names paths whose value is one thing, though it has parts. */
export function leaves(
  document: unknown,
  isWhole: (path: string) => boolean,
  path = "",
): [path: string, value: unknown][] {
  if (isWhole(path) || typeof document !== "object" || document === null) return [[path, document]];
  if (Array.isArray(document)) {
    return document.flatMap((entry, index) => leaves(entry, isWhole, `${path}[${index}]`));
  }
  return Object.entries(document).flatMap(([key, value]) =>
    leaves(value, isWhole, path === "" ? key : `${path}.${key}`),
  );
}
