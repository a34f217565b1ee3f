import { describe, expect, it } from "vitest";

import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument, Visits } from "../../src/scenario/types.ts";
import { meanVisitSeconds } from "../../src/scenario/visit-length.ts";
import { catalogues } from "./catalogues.ts";

type GroupDocument = ScenarioDocument["groups"][number];
type Server = ScenarioDocument["server"];

function complete(groups: GroupDocument[], server: Server = { software: "vsftpd" }) {
  return completeScenario({ version: 1, server, groups }, catalogues).scenario;
}

const steady: Visits = { pattern: "steady", perClientPerHour: 1 };

describe("the mean length of a visit", () => {
  it("is what a clock would show for a visit without any randomness", () => {
    // A round trip of login; a listing of 3 round trips and 2 ms; 6 files on 2 connections, each
    // 3 round trips, 1 s at the line's rate, 1 round trip to the next and 2 s of thinking.
    const group: GroupDocument = {
      clients: 1,
      visits: steady,
      files: 6,
      listings: 1,
      connections: 2,
      fileBytes: 1e6,
      listingBytes: 2000,
      bitsPerSecond: 8e6,
      roundTripSeconds: 0.1,
      thinkSeconds: 2,
    };
    const { groups, server } = complete([group]);
    const seconds = 0.1 + (0.3 + 0.002 + 0.1) + 3 * (0.3 + 1 + 0.1 + 2);
    expect(meanVisitSeconds(groups, server)).toBeCloseTo(seconds, 9);
  });

  it("includes the cooling of a port that cannot be reused, and the pause of a client that stays", () => {
    const cooling = { reusesAddress: false, timeWaitSeconds: 60 };
    const cold = complete([{ clients: 1, visits: steady, transferSeconds: 10 }], {
      software: "vsftpd",
      ports: cooling,
    });
    expect(meanVisitSeconds(cold.groups, cold.server)).toBeCloseTo(70, 9);
    const visits: Visits = { pattern: "always", idleSeconds: { exponential: 300 } };
    const idle = complete([{ clients: 1, visits, transferSeconds: 10 }]);
    expect(meanVisitSeconds(idle.groups, idle.server)).toBeCloseTo(310, 9);
  });

  it("weighs groups by the ports they keep busy", () => {
    const short: GroupDocument = { clients: 10, visits: steady, transferSeconds: 1 };
    const long: GroupDocument = { clients: 1, visits: steady, transferSeconds: 100 };
    const both = complete([short, long]);
    const expected = (10 * 1 * 1 + 1 * 100 * 100) / (10 * 1 + 1 * 100);
    expect(meanVisitSeconds(both.groups, both.server)).toBeCloseTo(expected, 9);
    const active = complete([short, { ...long, passive: 0 }]);
    expect(meanVisitSeconds(active.groups, active.server)).toBeCloseTo(1, 9);
  });
});
