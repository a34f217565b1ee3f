import type { Pictures, Plan } from "../../src/plan/types.ts";
import type { Assumption, Scenario, ScenarioDocument } from "../../src/scenario/types.ts";
import { fixtureDocument, fixtureScenario } from "./fixture-scenario.ts";
import { fixtureQuestions } from "./fixture-questions.ts";
import type { Engine } from "../../src/state/engine-types.ts";

const fixtureAssumptions: Assumption[] = [
  {
    path: "groups[0].roundTripSeconds",
    value: 0.03,
    source: "typical branch line",
    grade: "assumed",
  },
  { path: "groups[0].tls", value: "none", source: "nothing said", grade: "assumed" },
  { path: "target.refusals", value: 0.001, source: "usual in teletraffic", grade: "assumed" },
];

/** A plan whose numbers are only plausible: twice the clients need about twice the ports. */
export function fixturePlan(
  scenario: Scenario,
  days = scenario.simulation.days,
): { plan: Plan; pictures: Pictures } {
  const clients = scenario.groups.reduce((sum, group) => sum + group.clients, 0);
  const top = Math.max(4, Math.round(clients / 4));
  const least = top * 2 - 10 > 4 ? top * 2 - 10 : 4;
  const ports = Math.ceil(least / 8) * 8;
  const first = scenario.placement.first ?? 26500;
  const sizes = Array.from({ length: 30 }, (_, index) =>
    Math.max(1, Math.round((index + 1) * least * 0.06)),
  );
  const rate = (size: number) => 10 ** (-3 * (size / least) ** 1.5);
  const range = scenario.server.range;
  const size = range === undefined ? 0 : range.last - range.first + 1;
  const enough = size >= least;
  const minute = (at: number, scale: number) => {
    const since = at - 540;
    if (since < 0) return Math.round(scale);
    return Math.round(
      scale + top * scale * 0.9 * Math.min(1, since / 4) * Math.exp(-Math.max(0, since - 10) / 6),
    );
  };
  const series = (scale: number) => Array.from({ length: 1440 }, (_, at) => minute(at, scale));
  const state = enough ? "enough" : "too-small";
  const today = enough
    ? `Enough: keep ${range?.first}-${range?.last}. ${least} would do.`
    : `Too small: ${range?.first}-${range?.last} refuses about 1 in 6 transfers at 09:00.`;
  const plan: Plan = {
    version: 1,
    model: "2",
    scenario,
    recommendation: {
      ports,
      first,
      last: first + ports - 1,
      perNode: ports,
      least,
      leastPerNode: least,
      refusals: { estimate: 0.00058, low: 0.0005, high: 0.00066, over: "busiest-hour" },
      basis: "counted",
      daysWithRefusal: { estimate: 0.03, low: 0.01, high: 0.08 },
      ranges: [{ first, last: first + ports - 1 }],
      leastInterval: { low: least - 4, high: least + 5 },
    },
    band: null,
    current:
      range === undefined
        ? null
        : {
            ports: size,
            usable: size,
            refusals: { estimate: rate(size), low: rate(size) * 0.9, high: rate(size) * 1.1 },
            judgement: enough ? "enough" : "too-small",
          },
    margin: null,
    demand: {
      days: 400,
      mean: 4.1,
      busyMean: 18,
      pasvsPerSecond: 0.4,
      peak: { median: top, p95: top + 10, p99: top + 15, max: top + 18 },
      busiestHourSeconds: 32400,
      peakSeconds: 32880,
      groups: scenario.groups.map(({ name, clients: own }) => ({
        name,
        meanAtPeak: (top * own) / clients,
      })),
    },
    curve: sizes.map((each) => ({
      ports: each,
      refusals: { estimate: rate(each), low: rate(each) * 0.8, high: rate(each) * 1.3 },
      basis: "counted" as const,
      counted: Math.round(rate(each) * 2e6),
      daysWithRefusal: Math.min(days, Math.round(rate(each) * 4e5)),
      days,
    })),
    formula: {
      name: "nine-draw chain",
      erlangs: 32.5,
      ports: least - 20,
      refusals: 0.0009,
      applies: false,
      why: "All scanners start within ten minutes, and the formula knows only a steady stream.",
      beside: [
        {
          ports: least,
          formula: 0.0009,
          simulation: { estimate: 0.0006, low: 0.0005, high: 0.0007 },
          agrees: false,
        },
      ],
    },
    leak: null,
    timelines: [],
    limits: [],
    warnings: [{ code: "assumed-behaviour", message: "The round trip is assumed, not measured." }],
    assumptions: fixtureAssumptions,
    rules: [{ source: "CompleteFTP guide", rule: "100 ports", ports: 100 }],
    verdict: {
      state: range === undefined ? "recommended" : state,
      headline: `Open TCP ${first}-${first + ports - 1}: ${ports} ports.`,
      sentences: [],
      today: range === undefined ? null : today,
      sure: "In your busiest hour about 1 in 1,700 transfers is refused (95% sure: fewer than 1 in 1,500). You asked for 1 in 1,000.",
      why: `Usually ${top} ports are busy, ${top + 18} on the worst of ${days} days. vsftpd picks ports blindly, nine tries, so it needs about twice the busiest count. ${least} ports is the least that passes.`,
      margin: "",
      restsOn: `${scenario.groups[0]?.clients} branch scanners starting within 10 minutes of 09:00 (your estimate).`,
      limits: "None.",
      symptom:
        "A refused client loses its session (500 OOPS), so users report dropped logins, not a 425.",
    },
    run: { days, daysWanted: scenario.simulation.days, events: 2_800_000, seconds: 1.4 },
  };
  const pictures: Pictures = {
    minutes: {
      median: series(1),
      low50: series(0.9),
      high50: series(1.1),
      low90: series(0.75),
      high90: series(1.2),
      low99: series(0.6),
      high99: series(1.35),
      oneDay: series(1.02),
      mean: series(1),
    },
    peaks: Array.from(
      { length: days },
      (_, day) => top + Math.round(9 * Math.sin(day * 1.7) * Math.cos(day * 0.31)),
    ),
    progress: [10, 20, 40, 80, 160, days].map((at) => ({
      days: at,
      least,
      low: least - Math.round(40 / Math.sqrt(at)),
      high: least + Math.round(60 / Math.sqrt(at)),
    })),
  };
  return { plan, pictures };
}

/** An engine that checks little and answers in three steps; `delay` is between them, in milliseconds. */
export function fixtureEngine(delay = 50): Engine {
  return {
    readText: (text) => {
      try {
        const document = JSON.parse(text) as ScenarioDocument;
        if (document.version === 1) return { ok: true, document };
      } catch {
        // Falls through to the problem below.
      }
      const message = "version is missing; it must be 1.";
      return {
        ok: false,
        problems: [{ path: "version", found: "nothing", allowed: "1", message }],
      };
    },
    writeText: (document) => JSON.stringify(document, null, 2),
    complete: (document) => {
      const problems = document.groups.flatMap(({ clients }, index) =>
        typeof clients === "number" && clients >= 1
          ? []
          : [
              {
                path: `groups[${index}].clients`,
                found: String(clients),
                allowed: "1 to 10,000,000",
                message: `groups[${index}].clients is ${clients}; it must be from 1 to 10,000,000.`,
              },
            ],
      );
      if (problems.length > 0) return { ok: false, problems };
      return { ok: true, scenario: fixtureScenario(document), assumptions: fixtureAssumptions };
    },
    makePlan: async ({ scenario }, signal, onProgress) => {
      const daysWanted = scenario.simulation.days;
      for (const share of [0.1, 0.4, 0.8]) {
        await new Promise((resolve) => setTimeout(resolve, delay));
        signal.throwIfAborted();
        const daysDone = Math.round(daysWanted * share);
        onProgress({
          daysDone,
          daysWanted,
          outcome: fixturePlan(scenario, daysDone),
          settled: false,
          step: null,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, delay));
      signal.throwIfAborted();
      return fixturePlan(scenario);
    },
    compare: (a, b) => {
      const byDay = a.pictures.peaks.map((peak, day) => (b.pictures.peaks[day] ?? 0) - peak);
      const same = { estimate: 0, low: 0, high: 0 };
      return Promise.resolve({
        least: null,
        peak: {
          difference: { estimate: byDay[0] ?? 0, low: byDay[0] ?? 0, high: byDay[0] ?? 0 },
          byDay,
        },
        refusals: { ports: 100, a: same, b: same, difference: same, days: byDay.length },
        days: byDay.length,
        sentence: "The fixture compares nothing.",
      });
    },
    questions: fixtureQuestions(delay),
    firstDocument: fixtureDocument,
    presets: async () => [
      {
        id: "scanners",
        kind: "machines",
        group: "Machines",
        name: "Branch scanners",
        summary: "Scanners at nine",
        document: fixtureDocument,
      },
      {
        id: "small",
        kind: "offices",
        group: "Offices",
        name: "Small office",
        summary: "Ten people",
        document: {
          version: 1,
          name: "Small office",
          server: { software: "vsftpd" },
          groups: [
            { name: "Staff", clients: 10, visits: { pattern: "steady", perClientPerHour: 4 } },
          ],
        },
      },
    ],
  };
}
