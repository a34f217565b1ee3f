import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/scenario/decode.ts";

describe("the bytes of a scenario file", () => {
  it("give back any text that was written as UTF-8", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((each) => !each.includes("\0"));
    fc.assert(
      fc.property(text, (each) => {
        expect(decodeText(new TextEncoder().encode(each))).toEqual({ ok: true, text: each });
      }),
    );
  });

  it("are refused, not replaced, where they are no UTF-8", () => {
    // 0xF8 to 0xFF occur nowhere in UTF-8 (RFC 3629).
    const broken = fc.tuple(fc.string(), fc.integer({ min: 0xf8, max: 0xff }), fc.string());
    fc.assert(
      fc.property(broken, ([before, byte, after]) => {
        const bytes = Buffer.concat([
          Buffer.from(`{${before}`),
          Buffer.of(byte),
          Buffer.from(after),
        ]);
        const decoded = decodeText(bytes);
        expect(decoded.ok ? decoded.text : decoded.message).toMatch(/must be saved as UTF-8/);
      }),
    );
  });

  it.each([
    ["UTF-16 with its mark", Buffer.from("\uFEFF{}", "utf16le")],
    ["UTF-16 without", Buffer.from("{}", "utf16le")],
    ["UTF-16 the other way round", Buffer.from("\uFEFF{}", "utf16le").swap16()],
  ])("%s is named as such", (_name, bytes) => {
    expect(decodeText(bytes)).toEqual({
      ok: false,
      message: "The document is UTF-16 text; it must be saved as UTF-8.",
    });
  });

  it("may not be none at all", () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: false, message: "The document is empty." });
  });
});
