import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINK_LIMITS, readLink, writeLink } from "../../src/scenario/link.ts";

/** Deflates a text as a hostile link would, without the caps of `writeLink`. */
async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  return `#s=1.${bytes.toString("base64url")}`;
}

describe("a link", () => {
  it("carries any text there and back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        const hash = await writeLink(text);
        expect(hash).toMatch(/^#s=1\.[\w-]*$/);
        expect(await readLink(hash ?? "")).toEqual({ kind: "read", text });
      }),
      { numRuns: 50 },
    );
  });

  it("is not written where it would be too long", async () => {
    const noise =
      fc.sample(fc.string({ unit: "binary", minLength: 9000, maxLength: 9000 }), {
        numRuns: 1,
        seed: 1,
      })[0] ?? "";
    expect(await writeLink(noise)).toBeNull();
    expect(await writeLink("a".repeat(LINK_LIMITS.inflatedBytes + 1))).toBeNull();
  });

  it("refuses to unpack a bomb", async () => {
    const bomb = await packed("0".repeat(5_000_000));
    expect(bomb.length).toBeLessThan(LINK_LIMITS.linkCharacters);
    expect(await readLink(bomb)).toMatchObject({
      kind: "broken",
      why: expect.stringContaining("256 KB"),
    });
  });

  it("says what is wrong with a broken one, and never throws", async () => {
    expect(await readLink("")).toEqual({ kind: "none" });
    expect(await readLink("#")).toEqual({ kind: "none" });
    expect(await readLink("#answer")).toMatchObject({ kind: "broken" });
    expect(await readLink("#s=2.abc")).toMatchObject({
      why: expect.stringContaining("another version"),
    });
    expect(await readLink(`#s=1.${"A".repeat(9000)}`)).toMatchObject({
      why: expect.stringContaining("8 KB"),
    });
    const whole =
      (await writeLink(JSON.stringify({ a: "some text that takes a few bytes" }))) ?? "";
    expect(await readLink(whole.slice(0, -6))).toMatchObject({
      why: expect.stringContaining("cut off"),
    });
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
        const reading = await readLink(`#s=1.${text}`);
        expect(["read", "broken"]).toContain(reading.kind);
      }),
      { numRuns: 100 },
    );
  });
});
