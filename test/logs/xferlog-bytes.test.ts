import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText, mixBits } from "../../src/logs/hash.ts";
import { xferlog } from "../../src/logs/xferlog.ts";
import { ctime } from "./synthetic.ts";

/** A text with another letter in one place. */
function damaged(text: string, where: { at: number; letter: string } | null): string {
  if (where === null) return text;
  return text.slice(0, where.at) + where.letter + text.slice(where.at + 1);
}

describe("an xferlog read byte by byte", () => {
  const encoder = new TextEncoder();
  const line = fc
    .record({
      // Often of the hour that the line before had, which is not worked out again.
      second: fc.oneof(
        fc.integer({ min: 1_700_000_000, max: 1_700_007_200 }),
        fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }),
      ),
      stampDamage: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        {
          weight: 1,
          arbitrary: fc.record({
            at: fc.integer({ min: 0, max: 24 }),
            letter: fc.constantFrom("x", " ", "0", "9", ":"),
          }),
        },
      ),
      duration: fc.integer({ min: 0, max: 4000 }),
      host: fc.constantFrom(
        "192.0.2.10",
        "10.0.0.1",
        "client.example",
        "2001:db8::1",
        "::ffff:192.0.2.7",
      ),
      bytes: fc.integer({ min: 0, max: 1e12 }),
      name: fc.constantFrom("/a", "/some file.bin", "/ends b _ o r x", "/päth"),
      tail: fc.constantFrom(
        "b _ o r anna ftp 0 * c",
        "a _ i g ben ftp 1 ben i",
        "b C o a me@example ftp 0 * c",
        "b _ d r anna ftp 0 * c",
        "b _ i r anna sftp 0 * c",
        "b _ o r jörg ftp 0 * c",
        "b _ x r anna ftp 0 * c",
        "b _ o r anna ftp 0 *",
      ),
      damage: fc.constantFrom("", " ", "x"),
    })
    .map(
      ({ second, stampDamage, duration, host, bytes, name, tail, damage }) =>
        `${damaged(`${ctime(second)} `, stampDamage)}${duration} ${host} ${bytes} ${name} ${tail}${damage}`,
    );

  it("says what the reader of whole lines says, or leaves the line to it", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const [fast, slow] = [xferlog.reader(), xferlog.reader()];
        for (const text of lines) {
          const bytes = encoder.encode(text);
          const found = fast.readBytes?.(bytes, 0, bytes.length) ?? null;
          const expected = slow.read(text);
          if (found === null) continue;
          taken++;
          if (expected === null || expected === "unparsable" || !("host" in expected)) {
            throw new Error(`Taken as bytes, but not as text: ${text}`);
          }
          const { host, user, ...rest } = expected;
          expect({ ...found.record, host: undefined, user: undefined }).toEqual({
            ...rest,
            host: undefined,
            user: undefined,
          });
          expect(mixBits(found.rawHash)).toBe(hashText(`${host} ${user}`));
          expect(mixBits(found.rawHostHash)).toBe(hashText(host));
        }
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});
