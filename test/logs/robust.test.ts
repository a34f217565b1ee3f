import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import { logFormats } from "../../src/logs/index.ts";
import { monthNumber, writtenMoment, writtenSeconds } from "../../src/logs/time.ts";
import { sampleLines, sampleOf } from "./sample.ts";

const samples = logFormats.map(({ id }) => [id, sampleLines(id)] as const);

describe.each(logFormats.map((format) => [format.id, format] as const))("%s", (id, format) => {
  const lines = sampleLines(id);
  const { carriers } = sampleOf(format);

  it("never throws and gives finite values, whatever the line", () => {
    const damaged = fc
      .tuple(fc.constantFrom(...lines), fc.nat(), fc.nat(40), fc.string())
      .map(([line, place, length, text]) => {
        const from = place % (line.length + 1);
        return line.slice(0, from) + text + line.slice(from + length);
      });
    fc.assert(
      fc.property(fc.array(fc.oneof(damaged, fc.string(), fc.constantFrom(...lines))), (texts) => {
        const reader = format.reader();
        for (const [index, text] of texts.entries()) {
          const reading = reader.read(text, carriers[index % carriers.length]);
          if (reading === null || reading === "unparsable") continue;
          const numbers = Object.values(reading).filter((value) => typeof value === "number");
          for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
          const duration = "host" in reading ? (reading.durationSeconds ?? 0) : 0;
          expect(duration).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts junk as unparsable and nothing else", () => {
    const junk = fc.array(
      fc.string({ minLength: 1 }).map((text) => `junk ${text}`),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(junk, (texts) => {
        const reader = format.reader();
        for (const text of texts) expect(reader.read(text)).toBe("unparsable");
      }),
      { numRuns: 30 },
    );
  });

  it("says how many lines of a spoilt log were skipped, and which came first", () => {
    const accumulator = new LogAccumulator({ format: id });
    for (const line of lines) accumulator.line(line);
    accumulator.line("junk and more junk");
    const result = accumulator.finish();
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.notes.join("\n")).toContain(
      `1 line could not be read and was skipped (the first: line ${lines.length + 1}, `,
    );
  });
});

describe("the accumulator", () => {
  it("recognises each sample by itself", () => {
    for (const [id, lines] of samples) {
      const accumulator = new LogAccumulator();
      for (const line of lines) accumulator.line(line);
      expect(accumulator.finish()).toMatchObject({ ok: true, format: { id } });
    }
  });

  it("refuses junk, emptiness and unknown format names with a sentence", () => {
    const junk = new LogAccumulator();
    for (let line = 0; line < 300; line++) junk.line(`something ${line}`);
    expect(junk.isHopeless).toBe(true);
    expect(junk.finish()).toMatchObject({ ok: false, message: /no known log format/ });
    expect(new LogAccumulator().finish()).toMatchObject({ ok: false });
    expect(new LogAccumulator({ format: "nginx" }).finish()).toMatchObject({
      ok: false,
      message: /no log format "nginx"/,
    });
  });
});

describe("moments of the calendar", () => {
  it("agree with the platform's UTC calendar from 1970 to 2200, and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_258_118_399 }), (seconds) => {
        const iso = new Date(seconds * 1000).toISOString();
        const [date = "", clock = ""] = iso.slice(0, 19).split("T");
        const [year, month, day] = date.split("-").map(Number);
        expect(writtenSeconds(year ?? 0, month ?? 0, day ?? 0, clock)).toBe(seconds);
        expect(writtenMoment(seconds)).toBe(`${date} ${clock.slice(0, 5)}`);
      }),
    );
  });

  it("refuse dates that do not exist", () => {
    expect(writtenSeconds(2024, 13, 1, "00:00:00")).toBeNull();
    expect(writtenSeconds(2024, 4, 31, "00:00:00")).toBeNull();
    expect(writtenSeconds(2024, 4, 30, "24:00:00")).toBeNull();
    expect(monthNumber("Mai")).toBe(0);
  });
});
