import { describe, expect, it } from "vitest";

import { contractExample } from "./contract-example.ts";
import { impossible } from "./impossible-values.ts";
import { faultyPaths, wordless } from "./problems.ts";
import { valueAt, withValue } from "./tree.ts";
import type { Path } from "./tree.ts";

describe("one impossible value in the example of the contract", () => {
  const titled = impossible.map(([at, value, expected = at]) => {
    const found = JSON.stringify(value) ?? "nothing";
    return { title: `${at} = ${found.slice(0, 60)}`, at, value, expected };
  });

  it.each(titled)("refuses $title", ({ at, value, expected }) => {
    const path: Path = at
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const example = withValue(contractExample, path, value);
    expect(valueAt(example, path)).toEqual(value);
    expect(faultyPaths(example)).toEqual([expected]);
    expect(wordless(example)).toEqual([]);
  });
});
