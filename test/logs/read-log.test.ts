import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../src/logs/lines.ts";
import { readLogLines, readLogStream } from "../../src/logs/read-log.ts";
import type { LogProgress } from "../../src/logs/read-log.ts";
import { office, transfersOf, vsftpdLine } from "./synthetic.ts";

const text = readFileSync(new URL("samples/xferlog.log", import.meta.url), "utf8");

async function* piecesOf(whole: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < whole.length; from += size) yield whole.slice(from, from + size);
}

async function linesOf(pieces: AsyncIterable<string>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(pieces)) lines.push(line);
  return lines;
}

const bytesOf = (data: string | Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([typeof data === "string" ? data : new Uint8Array(data)]).stream();

describe("lines", () => {
  it("do not depend on where the pieces are cut, nor on the kind of line end", async () => {
    const content = fc.array(fc.constantFrom("", "a", "b c", "ä"), { maxLength: 8 });
    const ends = fc.constantFrom("\n", "\r\n", "\r");
    await fc.assert(
      fc.asyncProperty(content, ends, fc.integer({ min: 1, max: 5 }), async (lines, end, size) => {
        const whole = lines.map((line) => line + end).join("");
        expect(await linesOf(piecesOf(whole, size))).toEqual(lines);
        expect(await linesOf(piecesOf(`\uFEFF${whole}`, size))).toEqual(lines);
      }),
    );
  });

  it("a last line without an end counts, and an endless line is cut", async () => {
    expect(await linesOf(piecesOf("a\nb", 2))).toEqual(["a", "b"]);
    const [long] = await linesOf(piecesOf("x".repeat(100_000), 1000));
    expect(long?.length).toBeLessThanOrEqual(16_384);
  });
});

describe("a log file", () => {
  const plain = readLogStream(bytesOf(text));

  it("reads the same with a byte order mark, with CRLF, unpacked and packed", async () => {
    const expected = await plain;
    expect(expected.ok).toBe(true);
    const crlf = text.replaceAll("\n", "\r\n");
    for (const variant of [`\uFEFF${text}`, crlf, `\uFEFF${crlf}`]) {
      expect(await readLogStream(bytesOf(variant))).toEqual(expected);
    }
    expect(await readLogStream(bytesOf(gzipSync(text)))).toEqual(expected);
    expect(await readLogLines(splitLines(piecesOf(text, 7)))).toEqual(expected);
  });

  it("cut short while packed, or binary, is refused with a sentence", async () => {
    const packed = gzipSync(text);
    expect(await readLogStream(bytesOf(packed.subarray(0, packed.length - 20)))).toMatchObject({
      ok: false,
      message: /gzip file is damaged or cut short/,
    });
    const binary = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    expect(await readLogStream(bytesOf(binary))).toMatchObject({ ok: false });
    expect(await readLogStream(bytesOf(""))).toMatchObject({ ok: false });
  });

  it("tells how far it is", async () => {
    const long = transfersOf(office).map(vsftpdLine).join("\n");
    const reports: LogProgress[] = [];
    await readLogStream(bytesOf(long), {}, (progress) => reports.push(progress));
    expect(reports.length).toBeGreaterThanOrEqual(1);
    expect(reports[0]?.lines).toBe(20_000);
    expect(reports[0]?.bytes).toBeGreaterThan(1_000_000);
  });
});
