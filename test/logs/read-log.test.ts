import { readFileSync } from "node:fs";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../src/logs/lines.ts";
import { readLogLines, readLogs, readLogStream } from "../../src/logs/read-log.ts";
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

  it.each([10, 1000, 30_000])(
    "cut short while packed, by %d bytes, is read as far as zlib itself gets, and said to be",
    async (missing) => {
      const long = `${transfersOf({ ...office, days: 4 })
        .map(vsftpdLine)
        .join("\n")}\n`;
      const whole = gzipSync(long);
      const cut = whole.subarray(0, whole.length - missing);
      const readable = gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
      // The last line lost its end.
      const lines = readable.slice(0, readable.lastIndexOf("\n") + 1);
      const expected = await readLogStream(bytesOf(lines));
      const read = await readLogStream(bytesOf(cut));
      if (!expected.ok || !read.ok) throw new Error("Both are logs.");
      const count = expected.lines.toLocaleString("en");
      expect(read.notes[read.notes.length - 1]).toContain(
        `The gzip file ends early or is damaged: ${count} lines of it were read. What came after is missing.`,
      );
      expect({ ...read, notes: read.notes.slice(0, -1) }).toEqual(expected);
    },
  );

  it("cut short is named among several, and the others are read", async () => {
    const packed = gzipSync(text);
    const cut = packed.subarray(0, packed.length - 20);
    const read = await readLogs([
      { stream: () => bytesOf(text) },
      { stream: () => bytesOf(cut) },
      { stream: () => bytesOf(text) },
    ]);
    const lines = text.split("\n").length;
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.notes.join(" ")).toContain("The gzip file 2 of 3 ends early or is damaged");
    expect(read.lines).toBeGreaterThan(2 * lines);
  });

  it("a source that fails is no log that ends early", async () => {
    const failing = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(gzipSync(text).subarray(0, 3000)),
      pull: (controller) => controller.error(new Error("disk on fire")),
    });
    expect(await readLogStream(failing)).toMatchObject({
      ok: false,
      message: expect.stringContaining("(disk on fire): reading the file failed.") as string,
    });
  });

  it("what is packed by nothing but name, or binary, is refused with a sentence", async () => {
    const packed = gzipSync(text).subarray(0, 12);
    expect(await readLogStream(bytesOf(packed))).toMatchObject({
      ok: false,
      message: "The gzip file is damaged: nothing of it can be unpacked.",
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
