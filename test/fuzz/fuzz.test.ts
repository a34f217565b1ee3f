import { describe, expect, it } from "vitest";
import { corpusOf, fuzz, tryReader } from "./campaign.ts";
import { readers } from "./readers.ts";

describe.each(Object.keys(readers))("the reader of a %s", (reader) => {
  it("keeps its promises on every input of the corpus", { timeout: 60_000 }, async () => {
    const outcomes = new Set<string>();
    for (const [name, bytes] of corpusOf(reader)) {
      await expect(
        tryReader(reader, bytes).then((outcome) => outcomes.add(outcome)),
        name,
      ).resolves.toBeDefined();
    }
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it(
    "keeps them on inputs that are changed a little (npm run fuzz takes ten minutes for more)",
    { timeout: 60_000 },
    async () => {
      const { finding, outcomes } = await fuzz(reader, 20_261, (tried) => tried < 150);
      expect(finding?.why).toBeUndefined();
      expect(outcomes).toBeGreaterThan(1);
    },
  );
});

describe("the campaign", () => {
  it("ends on the first input that breaks a promise, and has it", async () => {
    const { scenario } = readers;
    let seen = 0;
    Object.assign(readers, {
      scenario: () => {
        seen += 1;
        if (seen === 7) throw new Error("broken");
        return "fine";
      },
    });
    try {
      const { tried, finding } = await fuzz("scenario", 1, () => true);
      expect([tried, finding?.why, finding?.bytes.constructor]).toEqual([7, "broken", Uint8Array]);
    } finally {
      Object.assign(readers, { scenario });
    }
  });
});
