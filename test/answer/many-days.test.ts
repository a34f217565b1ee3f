import { expect, it } from "vitest";
import { summariseDemand } from "../../src/answer/demand.ts";
import { scenario, simulate } from "../simulation/scenario.ts";

it("the demand of 300,000 days is summed up: no list of days is handed on as arguments", () => {
  const made = scenario({ simulation: { daySeconds: 60 } });
  const [day] = simulate(made, null, 1);
  const days = Array.from({ length: 300_000 }, () => day!);
  const { peak, peakSessions } = summariseDemand(made, days, []);
  expect([peak.max, peakSessions]).toEqual([day!.peak, day!.peakSessions]);
});
