/** Keys and list positions from the top of a JSON value. */
export type Path = (string | number)[];

/** A path as the contract writes it, for keys that are plain words. */
export function contractPath(path: Path): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${part}`,
    )
    .join("");
}

/** Paths of all values of a JSON value, itself included, for which the test holds. */
export function pathsWhere(value: unknown, holds: (value: unknown) => boolean): Path[] {
  const here: Path[] = holds(value) ? [[]] : [];
  if (typeof value !== "object" || value === null) return here;
  const below = Object.entries(value).flatMap(([key, item]) =>
    pathsWhere(item, holds).map((path): Path => [
      Array.isArray(value) ? Number(key) : key,
      ...path,
    ]),
  );
  return [...here, ...below];
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) at = (at as Record<string | number, unknown> | undefined)?.[part];
  return at;
}

/** A copy of a JSON value with an own field at a path set (or removed, for undefined); `__proto__` is a field like others. */
export function withValue(value: unknown, path: Path, replacement: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const last = path[path.length - 1];
  if (last === undefined) return replacement;
  const parent = valueAt(copy, path.slice(0, -1)) as object;
  if (replacement === undefined) Reflect.deleteProperty(parent, last);
  else {
    const setting = { value: replacement, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(parent, last, setting);
  }
  return copy;
}
