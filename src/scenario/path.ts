/** Where a value stands in a document: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** Name of the document itself, where a fault has no field to point at. */
export const DOCUMENT = "document";

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const longestKey = 80;

function step(part: string | number, isFirst: boolean): string {
  if (typeof part === "number") return `[${part}]`;
  const key = part.length > longestKey ? `${part.slice(0, longestKey)}…` : part;
  if (!plainName.test(key)) return `[${JSON.stringify(key)}]`;
  return isFirst ? key : `.${key}`;
}

/** A path as the contract writes it: `groups[0].fileBytes.to`; the empty path is `document`. */
export function pathText(path: Path): string {
  if (path.length === 0) return DOCUMENT;
  return path.map((part, index) => step(part, index === 0)).join("");
}
