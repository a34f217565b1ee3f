import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "../../src/logs/hash.ts";
import { xferlog } from "../../src/logs/xferlog.ts";
import { ctime } from "./synthetic.ts";

describe("an xferlog read byte by byte", () => {
  const encoder = new TextEncoder();
  const line = fc
    .record({
      second: fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }),
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
      ({ second, duration, host, bytes, name, tail, damage }) =>
        `${ctime(second)} ${duration} ${host} ${bytes} ${name} ${tail}${damage}`,
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
          expect(found.hash).toBe(hashText(`${host} ${user}`));
          expect(found.hostHash).toBe(hashText(host));
        }
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});
