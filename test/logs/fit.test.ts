import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { LogOptions, LogResult } from "../../src/logs/accumulator.ts";
import { fitLog } from "../../src/logs/fit.ts";
import { logFormats } from "../../src/logs/index.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { sampleLines } from "./sample.ts";
import {
  exactRecord,
  firstMoment,
  office,
  transfersOf,
  truePeak,
  uniformSource,
  visitTransfers,
  vsftpdLine,
  xferlogLine,
} from "./synthetic.ts";
import type { TrueTransfer } from "./synthetic.ts";

type Fit = Extract<LogResult, { ok: true }>;
type Group = Fit["document"]["groups"][number];

function fitLines(lines: readonly string[], options: LogOptions = {}): Fit {
  const accumulator = new LogAccumulator(options);
  for (const line of lines) accumulator.line(line);
  const result = accumulator.finish();
  if (!result.ok) throw new Error(result.message);
  return result;
}

function only(fit: Fit): Group {
  expect(fit.document.groups).toHaveLength(1);
  return fit.document.groups[0] as Group;
}

function logNormal(law: unknown): { median: number; sigma: number } {
  return (law as { lognormal: { median: number; sigma: number } }).lognormal;
}

const transfers = transfersOf(office);
const writers = [
  ["vsftpd.log", vsftpdLine],
  ["xferlog of whole seconds", xferlogLine],
] as const;

describe.each(writers)("a known model, written as %s, is fitted back", (_name, write) => {
  const fit = fitLines(transfers.map(write));
  const group = only(fit);

  it("visits per day within 8 %: 3,500 Poisson visits have a standard deviation of 1.7 %", () => {
    const visits = group.visits as { perClientPerDay: number };
    const perDay = visits.perClientPerDay * group.clients;
    expect(perDay / office.visitsPerDay).toBeGreaterThan(0.92);
    expect(perDay / office.visitsPerDay).toBeLessThan(1.08);
    expect(group.clients).toBe(new Set(transfers.map(({ user }) => user)).size);
  });

  it("every hour of the day within four standard deviations", () => {
    const { hours } = group.visits as { hours: number[] };
    const weights = office.hours.reduce((sum, next) => sum + next, 0);
    for (const [hour, weight] of office.hours.entries()) {
      const expected = (office.visitsPerDay * weight) / weights;
      const deviation = Math.sqrt(expected / office.days);
      expect(Math.abs((hours[hour] ?? 0) - expected)).toBeLessThan(4 * deviation + 0.03 * expected);
    }
  });

  it("sizes: median and sigma within 3 % (28,000 files: standard errors 0.6 %)", () => {
    const law = logNormal(group.fileBytes);
    expect(law.median / office.medianBytes).toBeCloseTo(1, 1);
    expect(Math.abs(law.median / office.medianBytes - 1)).toBeLessThan(0.03);
    expect(Math.abs(law.sigma / office.sizeSigma - 1)).toBeLessThan(0.03);
  });

  it("line rates: median within 6 %, sigma within 15 % (400 clients: standard errors 1.5 %, 3.5 %)", () => {
    const law = logNormal(group.bitsPerSecond);
    expect(Math.abs(law.median / office.medianBitsPerSecond - 1)).toBeLessThan(0.06);
    expect(Math.abs(law.sigma / office.rateSigma - 1)).toBeLessThan(0.15);
  });

  it("files per visit, uploads, and one connection", () => {
    const { geometric } = group.files as { geometric: number };
    expect(Math.abs(geometric / office.filesMean - 1)).toBeLessThan(0.08);
    expect(Math.abs((group.uploads ?? 0) - office.uploads)).toBeLessThan(0.02);
    expect(group.connections).toBe(1);
  });

  it("is a scenario that the reader accepts", () => {
    expect(checkScenario(fit.document, { servers, clients })).toMatchObject({ ok: true });
  });
});

describe("parallel clients", () => {
  it.each([1, 2, 4])("%i connections at once are seen in both logs", (connections) => {
    const parallel = transfersOf({ ...office, days: 2, connections });
    for (const [, write] of writers) {
      expect(only(fitLines(parallel.map(write))).connections).toBe(connections);
    }
  });
});

describe("the order of lines", () => {
  const lines = transfers.slice(0, 4000).map(xferlogLine);
  it("does not matter: reversed, and newest file first", () => {
    const fit = fitLines(lines);
    const backwards = fitLines([...lines].reverse());
    const rotated = fitLines([...lines.slice(2500), ...lines.slice(0, 2500)]);
    for (const other of [backwards, rotated]) {
      expect(other.document).toEqual(fit.document);
      expect(other.notes).toEqual(fit.notes);
    }
  });

  it("a stamp of another year does not stretch the log", () => {
    const spoilt = [...lines, (lines[0] ?? "").replace("2024", "1999")];
    const before = only(fitLines(lines)).visits;
    const after = fitLines(spoilt);
    expect(only(after).visits).toEqual(before);
    expect(after.notes.join(" ")).toContain("more than 60 days away");
  });
});

describe("bounded memory", () => {
  it("a third of the memory gives the same rate within 12 % (a quarter of 3,500 visits: 2.9 %) and the same clients", () => {
    const lines = transfers.map(vsftpdLine);
    const whole = only(fitLines(lines));
    const thinned = fitLines(lines, { mostTransfers: 8192 });
    const group = only(thinned);
    const perDay = (of: Group): number =>
      (of.visits as { perClientPerDay: number }).perClientPerDay * of.clients;
    expect(group.clients).toBe(whole.clients);
    expect(Math.abs(perDay(group) / perDay(whole) - 1)).toBeLessThan(0.12);
    expect(Math.abs(logNormal(group.fileBytes).median / office.medianBytes - 1)).toBeLessThan(0.1);
    expect(thinned.notes.join(" ")).toContain("larger than what is kept in memory");
  });
});

describe("the peak", () => {
  it("of an exact log is the true peak", () => {
    const few = transfers.slice(0, 3000);
    const fit = fitLog(few.map(exactRecord));
    expect(fit?.notes.join(" ")).toContain(
      `At most ${truePeak(few)} data connections ran at once.`,
    );
  });

  it("gets no number where transfers last less than the clock's second", () => {
    const short = transfersOf({ ...office, days: 1, medianBytes: 100_000, visitsPerDay: 5000 });
    const notes = fitLines(short.map(xferlogLine)).notes.join(" ");
    expect(notes).toContain("cannot be read from this log");
    expect(notes).not.toContain("At most");
    expect(fitLines(short.map(vsftpdLine)).notes.join(" ")).toContain("At most");
  });

  it("that fills the range raises the warning of refusals without a trace", () => {
    const few = transfers.slice(0, 3000);
    const lines = few.map(vsftpdLine);
    const peak = truePeak(few);
    const warned = fitLines(lines, { range: { first: 50_000, last: 50_000 + peak - 1 } });
    const easy = fitLines(lines, { range: { first: 50_000, last: 50_000 + 5 * peak } });
    expect(warned.notes.join(" ")).toContain("the range was full");
    expect(easy.notes.join(" ")).not.toContain("the range was full");
    expect(warned.document.server.range).toEqual({ first: 50_000, last: 50_000 + peak - 1 });
  });
});

describe("batches", () => {
  const uniform = uniformSource(3);
  const polls: TrueTransfer[] = [];
  const model = { ...office, filesMean: 1, medianBytes: 8000, connections: 1 };
  for (let mark = 0; mark < 2 * 96; mark++) {
    for (let partner = 0; partner < 100; partner++) {
      const onMark = uniform() < 0.7;
      const late = onMark ? 3 + uniform() * 10 : uniform() * 900;
      const start = firstMoment + mark * 900 + late;
      polls.push(...visitTransfers(model, uniform, partner, start, 8_000_000));
    }
  }
  polls.sort((a, b) => a.endSeconds - b.endSeconds);
  const fit = fitLines(polls.map(vsftpdLine));

  it("polling at the quarter hours becomes a scheduled group of its own", () => {
    const [atTheMark, others] = fit.document.groups;
    expect(atTheMark?.visits).toMatchObject({ pattern: "scheduled", everySeconds: 900 });
    const visits = atTheMark?.visits as { offsetSeconds: number; spreadSeconds: number };
    expect(Math.abs(visits.offsetSeconds - 3)).toBeLessThanOrEqual(1);
    // 70 of 100 on the mark, and the 30 others by chance for 90 of 900 s: 73.
    expect(Math.abs((atTheMark?.clients ?? 0) - 73)).toBeLessThanOrEqual(3);
    const daily = others?.visits as { pattern: string; perClientPerDay: number };
    expect(daily.pattern).toBe("daily");
    expect(Math.abs((daily.perClientPerDay * (others?.clients ?? 0)) / (27 * 96) - 1)).toBeLessThan(
      0.08,
    );
    expect(checkScenario(fit.document, { servers, clients })).toMatchObject({ ok: true });
  });

  it("Poisson visits have none", () => {
    const { groups } = fitLines(transfers.map(vsftpdLine)).document;
    expect(groups[0]?.visits.pattern).toBe("daily");
  });
});

describe("weekdays and weekends", () => {
  it("the busier kind of day is fitted", () => {
    const weekdaysOnly = transfersOf({ ...office, days: 14 }).filter(
      ({ startSeconds }) =>
        ![5, 6, 12, 13].includes(Math.floor((startSeconds - firstMoment) / 86_400)),
    );
    const fit = fitLines(
      weekdaysOnly
        .concat(transfersOf({ ...office, days: 14, visitsPerDay: 20, seed: 11 }))
        .map(vsftpdLine),
    );
    const group = only(fit);
    const perDay = (group.visits as { perClientPerDay: number }).perClientPerDay * group.clients;
    expect(Math.abs(perDay / (office.visitsPerDay + 20) - 1)).toBeLessThan(0.08);
    expect(fit.notes.join(" ")).toContain("The fit describes weekdays");
  });
});

describe("the invented samples", () => {
  it.each(logFormats.map(({ id }) => id))("%s gives a scenario that the reader accepts", (id) => {
    const fit = fitLines(sampleLines(id));
    expect(checkScenario(fit.document, { servers, clients })).toMatchObject({ ok: true });
    for (const note of fit.notes) expect(note).toMatch(/^[A-Z0-9].*\.$/);
    expect(fit.notes.join(" ")).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it("the listings of a transfer log are an assumption that is said aloud and can be set", () => {
    const fit = fitLines(sampleLines("xferlog"), { listings: 3 });
    expect(only(fit).listings).toBe(3);
    expect(fit.notes.join(" ")).toContain("Assumed: 3 listings per visit");
  });

  it("logs in UTC say so, and can be shifted", () => {
    const fit = fitLines(sampleLines("iis"));
    expect(fit.notes.join(" ")).toContain("This log keeps UTC");
    const hours = (shifted: Fit): number[] => (only(shifted).visits as { hours: number[] }).hours;
    expect(hours(fit).findIndex((weight) => weight > 0)).toBe(8);
    const shifted = fitLines(sampleLines("iis"), { clockShiftHours: 2 });
    expect(hours(shifted).findIndex((weight) => weight > 0)).toBe(10);
  });
});
