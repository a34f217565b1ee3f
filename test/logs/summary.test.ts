import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { DistinctSketch } from "../../src/logs/distinct-sketch.ts";
import { fitSummary } from "../../src/logs/fit-summary.ts";
import { hashText } from "../../src/logs/hash.ts";
import { LogBuckets, valueOf } from "../../src/logs/log-buckets.ts";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import { asSummary, mergeSummaries } from "../../src/logs/summary.ts";
import type { LogSummary } from "../../src/logs/summary.ts";
import { meanOf } from "../../src/scenario/quantity.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { office, transfersOf, uniformSource, vsftpdLine } from "./synthetic.ts";

function summaryOf(files: readonly (readonly string[])[]): LogSummary {
  const accumulator = new LogAccumulator();
  for (const lines of files) {
    accumulator.nextFile();
    for (const line of lines) accumulator.line(line);
  }
  const result = accumulator.finish();
  if (!result.ok) throw new Error(result.message);
  return result.summary;
}

const transfers = transfersOf({ ...office, days: 3 });
const lines = transfers.map(vsftpdLine);

describe("summaries of parts", () => {
  it("merge, in any order and in any grouping, into the summary of the whole", () => {
    const whole = summaryOf([lines]);
    const cuts = fc.array(fc.integer({ min: 1, max: lines.length - 1 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 1e6 }), (places, seed) => {
        const edges = [0, ...new Set(places.sort((a, b) => a - b)), lines.length];
        const parts = edges.slice(1).map((to, index) => summaryOf([lines.slice(edges[index], to)]));
        const uniform = uniformSource(seed);
        const shuffled = [...parts].sort(() => uniform() - 0.5);
        const merged = mergeSummaries(shuffled);
        // The first start is the only field that a part cannot know better: it is a best guess of the fit.
        expect({ ...merged, counts: { ...merged.counts, files: 1 } }).toEqual(whole);
        expect(mergeSummaries([shuffled[0]!, mergeSummaries(shuffled.slice(1))])).toEqual(merged);
        expect(merged.counts.files).toBe(parts.length);
        // All files read at once say the same, the number of files included.
        expect(summaryOf(edges.slice(1).map((to, at) => lines.slice(edges[at], to)))).toEqual(
          merged,
        );
      }),
      { numRuns: 8 },
    );
  });

  it("come back from JSON; damaged ones do not", () => {
    const whole = summaryOf([lines.slice(0, 50)]);
    expect(asSummary(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    const damages: ((summary: LogSummary) => unknown)[] = [
      () => null,
      () => "log-summary",
      (summary) => ({ ...summary, version: 2 }),
      (summary) => ({ ...summary, hours: [[1, -2, 3]] }),
      (summary) => ({ ...summary, clients: "zz" }),
      (summary) => ({ ...summary, counts: {} }),
      (summary) => ({ ...summary, servers: ["$(reboot)"] }),
      (summary) => ({ ...summary, durations: { zeros: 0, buckets: [[1e9, 1]] } }),
    ];
    for (const damage of damages) expect(asSummary(damage(whole))).toBeNull();
  });

  it("hold no name, no address and no hash of one", () => {
    const text = JSON.stringify(summaryOf([lines]));
    for (const { host, user } of transfers) {
      expect(text.includes(host)).toBe(false);
      expect(text.includes(`"${user}"`)).toBe(false);
      expect(text.includes(String(hashText(`${host} ${user}`)))).toBe(false);
    }
  });
});

describe("a scenario of a summary", () => {
  const summary = summaryOf([lines]);
  const { document, notes } = fitSummary(summary);

  it("is one that the reader accepts, with the load of the log within 8 % and the clients within 7 %", () => {
    expect(checkScenario(document, { servers, clients })).toMatchObject({ ok: true });
    const [group] = document.groups;
    const visits = group?.visits as { perClientPerDay: number };
    const perDay = visits.perClientPerDay * (group?.clients ?? 0);
    expect(Math.abs(perDay / (transfers.length / 3) - 1)).toBeLessThan(0.08);
    const mean =
      transfers.reduce((sum, next) => sum + next.endSeconds - next.startSeconds, 0) /
      transfers.length;
    expect(Math.abs(meanOf(group?.transferSeconds ?? 0) / mean - 1)).toBeLessThan(0.02);
    const known = new Set(transfers.map(({ user }) => user)).size;
    expect(Math.abs((group?.clients ?? 0) / known - 1)).toBeLessThan(0.07);
    expect(document.server.software).toBe("vsftpd");
    for (const note of notes) expect(note).toMatch(/^[A-Z0-9].*\.$/);
  });
});

describe("sketches", () => {
  it("a bucket's middle is within 1.6 % of every value in it", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e14, noNaN: true }), (value) => {
        const buckets = new LogBuckets();
        buckets.add(value);
        const [[bucket, count] = [-1, 0]] = buckets.filled;
        expect(count).toBe(1);
        expect(Math.abs(valueOf(bucket) / value - 1)).toBeLessThan(0.016);
      }),
    );
  });

  it.each([10, 1000, 20_000, 300_000])(
    "%i different texts are counted within 5 % (three standard errors)",
    (count) => {
      const sketch = new DistinctSketch();
      for (let index = 0; index < count; index++) sketch.addHash(hashText(`client ${index}`));
      for (let index = 0; index < Math.min(count, 1000); index++)
        sketch.addHash(hashText(`client ${index}`));
      expect(Math.abs(sketch.count() / count - 1)).toBeLessThan(0.05);
    },
  );
});
