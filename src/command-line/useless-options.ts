/** A sentence for every option of `names` that was given and has no effect together with `others`. */
export function uselessOptions<Name extends string>(
  names: readonly Name[],
  values: { readonly [N in Name]?: unknown },
  others: string,
): string[] {
  return names
    .filter((name) => values[name] !== undefined)
    .map((name) => `--${name} has no effect together with ${others}.`);
}

/** What is wrong with where exported texts are to go. */
export function exportProblems(values: {
  readonly export?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}): string[] {
  const exports = values.export ?? [];
  if (exports.length === 0 && values.out !== undefined)
    return ["--out says where exported texts go; say which with --export ID."];
  if (values.json && exports.length > 0 && values.out === undefined)
    return ["--json and --export both write to standard output; add --out DIR for the texts."];
  return [];
}
