import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unpackZstd } from "../../src/command-line/zstd.ts";
import type { LogResult } from "../../src/logs/accumulator.ts";
import { logFormats } from "../../src/logs/index.ts";
import { readLogs } from "../../src/logs/read-log.ts";
import { newestSeconds, sampleLines, sampleOf } from "./sample.ts";

/* Every format in every wrapping: what is read must be what the plain file says. */

const bytesOf = (data: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
const sourceOf = (data: string | Uint8Array) => ({
  stream: () => new Blob([bytesOf(data)]).stream(),
  newestSeconds,
  unpackZstd: unpackZstd,
});

/** What a log says, whatever is around it. */
async function said(...files: (string | Uint8Array)[]) {
  const result: LogResult = await readLogs(files.map(sourceOf));
  if (!result.ok) throw new Error(result.message);
  const { format, transfers, document, holds, atOnce, summary } = result;
  // Other programs' lines, and how many files there are, are around the log.
  const around = ["files", "lines", "unparsable", "foreign"];
  const counts = Object.entries(summary.counts).filter(([name]) => !around.includes(name));
  const rows = Array.from({ length: holds?.count ?? 0 }, (_, row) =>
    JSON.stringify([holds!.acceptSeconds[row], holds!.endSeconds[row], holds!.upload[row]]),
  );
  return { id: format.id, transfers, document, atOnce, counts, rows: rows.sort() };
}

const textOf = (lines: readonly string[], end = "\n"): string =>
  lines.map((line) => `${line}${end}`).join("");

function zstd(text: string): Uint8Array {
  const { stdout, status } = spawnSync("zstd", ["-q", "-c"], { input: text });
  if (status !== 0) throw new Error("Debian's zstd is needed for this test.");
  return stdout;
}

const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

const wrappings: [string, (lines: readonly string[]) => string | Uint8Array][] = [
  ["a byte order mark", (lines) => `\uFEFF${textOf(lines)}`],
  ["CRLF", (lines) => textOf(lines, "\r\n")],
  ["CR alone", (lines) => textOf(lines, "\r")],
  ["empty lines", (lines) => `\n${textOf(lines, "\n\n")}`],
  ["no last line end", (lines) => lines.join("\n")],
  ["UTF-16LE", (lines) => Buffer.from(textOf(lines), "utf16le")],
  [
    "UTF-16LE with its mark and CRLF",
    (lines) => Buffer.from(`\uFEFF${textOf(lines, "\r\n")}`, "utf16le"),
  ],
  ["UTF-16BE", (lines) => swapped(textOf(lines))],
  ["UTF-16BE with its mark", (lines) => swapped(`\uFEFF${textOf(lines)}`)],
  ["gzip", (lines) => gzipSync(textOf(lines))],
  [
    "gzip of two members",
    (lines) =>
      Buffer.concat([lines.slice(0, 2), lines.slice(2)].map((part) => gzipSync(textOf(part)))),
  ],
  ["gzip of UTF-16", (lines) => gzipSync(Buffer.from(`\uFEFF${textOf(lines, "\r\n")}`, "utf16le"))],
  ["zstd", (lines) => zstd(textOf(lines))],
];

const foreign = [
  "May  6 08:00:00 ftp sshd[4711]: Accepted publickey for root from 192.0.2.99 port 5555 ssh2",
  "May  6 08:00:01 ftp CRON[99]: (root) CMD (run-parts /etc/cron.hourly)",
  "May  6 08:00:01 ftp kernel: [12345.678901] eth0: link up, 1000 Mbps",
];

/** Lines of other programs before, between and after. */
function mixed(lines: readonly string[]): string[] {
  return [foreign[0]!, ...lines.flatMap((line, index) => [line, foreign[index % 3]!])];
}

/** The same line of another day, 1 = the next, as each format writes dates. */
function daysLater(line: string, days: number): string {
  const day = 6 + days;
  const two = String(day).padStart(2, "0");
  return line
    .replaceAll("2024-05-06", `2024-05-${two}`)
    .replaceAll("2024-05-16", `2024-05-${day + 10}`)
    .replaceAll(/[MTW][a-z]{2} May  6/g, `${["Mon", "Tue", "Wed"][days]} May  ${day}`)
    .replaceAll(/^May  6/g, `May  ${day}`)
    .replaceAll("05/06/2024", `05/${two}/2024`)
    .replaceAll("5/16/2024", `5/${day + 10}/2024`)
    .replaceAll("06/May/2024", `${two}/May/2024`)
    .replaceAll(/17149[78]\d{4}/g, (seconds) => String(Number(seconds) + days * 86_400));
}

describe.each(logFormats.map((format) => [format.id, format] as const))("%s", (id, format) => {
  const lines = sampleLines(id);
  const plain = said(textOf(lines));

  it.each(wrappings)("in %s says what the plain file says", async (_name, wrap) => {
    expect(await plain).toMatchObject({ id });
    expect(await said(wrap(lines))).toEqual(await plain);
  });

  it("mixed with lines of other programs says the same", async () => {
    expect(await said(textOf(mixed(lines)))).toEqual(await plain);
  });

  it("behind a prefix, mixed with lines of other programs, says the same", async () => {
    const stamped = sampleOf(format).lines.map((line, index) => {
      if (format.needsCarrier === true) return lines[index]!;
      return `May  6 08:00:00 ftp server[7]: ${line}`;
    });
    expect(await said(textOf(mixed(stamped)))).toEqual(await plain);
  });

  it("of three days in three files, in any order and packing, says what one file says", async () => {
    const days = [0, 1, 2].map((later) => lines.map((line) => daysLater(line, later)));
    expect(new Set(days.map((day) => day.join())).size).toBe(3);
    const whole = await said(textOf(days.flat()));
    const { transfers } = await plain;
    expect(whole).toMatchObject({ transfers: 3 * transfers });
    const [first, second, third] = days.map((day) => textOf(day));
    expect(await said(third!, first!, second!)).toEqual(whole);
    expect(await said(gzipSync(second!), zstd(third!), Buffer.from(first!, "utf16le"))).toEqual(
      whole,
    );
  });
});
