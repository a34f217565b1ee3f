/** Hours that begin before midnight and end after it: days follow one another without a break, so they count like any other. */
import { describe, expect, it } from "vitest";
import { findAnswer, type Answer } from "../../src/answer/find-answer.ts";
import { spanOf } from "../../src/answer/hour-runs.ts";
import { findRareRates } from "../../src/answer/rare/rare-rates.ts";
import { estimateRate } from "../../src/answer/ratio.ts";
import { clients } from "../../src/clients/index.ts";
import { judgedHour } from "../../src/plan/judged-hour.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { Scenario, ScenarioDocument, Visits } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { simulate } from "../simulation/scenario.ts";
import { signal, simulateHere } from "./in-thread.ts";
import { splitHere } from "./split-here.ts";

const DAY = 86_400;
const NOON = DAY / 2;
const HOURS = [9, 5, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 6, 9];

/** The same visits half a day later. */
function halfADayLater(visits: Visits): Visits {
  if (visits.pattern === "daily")
    return { ...visits, hours: [...visits.hours.slice(12), ...visits.hours.slice(0, 12)] };
  if (visits.pattern !== "scheduled") return visits;
  return { ...visits, offsetSeconds: ((visits.offsetSeconds ?? 0) + NOON) % visits.everySeconds };
}

function loadOf(software: string, move = (visits: Visits): Visits => visits): Scenario {
  const pulls: Visits = {
    pattern: "scheduled",
    everySeconds: DAY,
    offsetSeconds: DAY - 900,
    spreadSeconds: 1800,
  };
  const polls: Visits = { pattern: "daily", perClientPerDay: 60, hours: HOURS };
  const document: ScenarioDocument = {
    version: 1,
    server: { software },
    groups: [
      { name: "pulls", clients: 60, visits: move(pulls), files: 4, transferSeconds: 20 },
      { name: "polls", clients: 40, visits: move(polls), files: 1, transferSeconds: 5 },
    ],
    target: { over: "busiest-hour" },
  };
  return completeScenario(document, { servers, clients }).scenario;
}

function rateOf(days: readonly DaySummary[], batch: number) {
  const column = (of: (day: DaySummary) => Float64Array) =>
    Float64Array.from(days, (day) => of(day)[batch]!);
  return estimateRate(
    column(({ pasvs }) => pasvs),
    column(({ refused }) => refused),
    0.999,
  );
}

describe("an hour past midnight", { timeout: 300_000 }, () => {
  const scenario = loadOf("sftpgo");
  const window = { fromSeconds: DAY - 1800, toSeconds: DAY + 1800 };

  it("is until midnight what the whole day counts, and then what the next morning does", () => {
    const DAYS = 300;
    const ports = 3;
    const span = spanOf(window, scenario)!;
    const crossing = simulate(scenario, ports, DAYS, { window, span, batches: 2 });
    const evening = { fromSeconds: DAY - 1800, toSeconds: DAY };
    const before = simulate(scenario, ports, DAYS, { window: evening });
    const morning = { fromSeconds: 0, toSeconds: 1800 };
    const after = simulate(scenario, ports, DAYS, { window: morning });
    let alike = 0;
    crossing.forEach(({ pasvs, refused }, day) => {
      const same = before[day]!;
      if (pasvs[0] === same.pasvs[0] && refused[0] === same.refused[0]) alike++;
    });
    expect(alike).toBeGreaterThanOrEqual(0.99 * DAYS);
    const [late, early] = [rateOf(crossing, 1), rateOf(after, 0)];
    expect(late.estimate).toBeGreaterThan(0.01);
    expect(late.low).toBeLessThan(early.high);
    expect(early.low).toBeLessThan(late.high);
  });

  it("needs some of the next day where whole days are simulated", () => {
    const { simulation } = scenario;
    const long = { ...scenario, simulation: { ...simulation, leadInSeconds: 3 * DAY } };
    expect(spanOf(window, long)).toEqual({ fromSeconds: 0, toSeconds: DAY + 1800 });
    expect(spanOf({ fromSeconds: 0, toSeconds: 3600 }, long)).toBeUndefined();
  });

  it("has the rare rates of the same hour at noon", async () => {
    const ratesOf = async (asked: Scenario, fromSeconds: number) => {
      const hour = { fromSeconds, toSeconds: fromSeconds + 3600 };
      const question = { scenario: asked, window: hour, target: 1e-5, near: 15, also: [14, 16] };
      return (await findRareRates(question, splitHere(asked), signal))!;
    };
    const midnight = await ratesOf(scenario, DAY - 1800);
    const noon = await ratesOf(loadOf("sftpgo", halfADayLater), NOON - 1800);
    for (const ports of [14, 15, 16]) {
      const [a, b] = [midnight.at(ports)!, noon.at(ports)!];
      expect(a.estimate).toBeGreaterThan(0);
      expect(a.low).toBeLessThan(b.high);
      expect(b.low).toBeLessThan(a.high);
    }
  });

  it.each(["sftpgo", "vsftpd"])("decides like the same hour at noon, on %s", async (software) => {
    const answerTo = (move?: (visits: Visits) => Visits): Promise<Answer> =>
      findAnswer(loadOf(software, move), { simulate: simulateHere, signal, budget: 2e7, roundUp });
    const [midnight, noon] = [await answerTo(), await answerTo(halfADayLater)];
    const { fromSeconds, toSeconds } = midnight.window;
    expect(fromSeconds).toBeLessThan(DAY - 600);
    expect(toSeconds).toBeGreaterThan(DAY + 600);
    expect(judgedHour(midnight)).toMatch(/^23:\d\d-00:\d\d$/);
    // Hours that have the whole half hour of pulls begin within half an hour of each other.
    expect(Math.abs(fromSeconds - NOON - noon.window.fromSeconds)).toBeLessThan(2400);
    const least = ({ smallest }: Answer): number => smallest!.least.ports;
    expect(Math.abs(least(midnight) - least(noon))).toBeLessThanOrEqual(1);
    const held = ({ demand }: Answer): number => demand.peak.median;
    expect(Math.abs(held(midnight) / held(noon) - 1)).toBeLessThan(0.15);
  });
});

const roundUp = (least: number): number => least;
