/** One unlimited run against separate runs at twelve sizes: the same days, the same refusals, PASV by PASV. */
import { describe, expect, it } from "vitest";
import { onePassObstacle } from "../../src/answer/unlimited-days.ts";
import { SizeRuns } from "../../src/answer/size-runs.ts";
import type { Group, PortBehaviour, Scenario } from "../../src/scenario/types.ts";
import { signal, simulateHere, steady } from "./in-thread.ts";

const SIZES = [1, 5, 8, 10, 12, 14, 15, 16, 18, 20, 24, 30];
const DAYS = 3;
const WINDOW = { fromSeconds: 60, toSeconds: 900 };

const bursts: Partial<Group> = {
  clients: 24,
  visits: { pattern: "scheduled", everySeconds: 300, spreadSeconds: 4 },
  transferSeconds: { lognormal: { median: 3, sigma: 1 } },
};

const loads: { name: string; scenario: Scenario }[] = [
  {
    name: "Poisson visits with log-normal holds, and bursts",
    scenario: steady({
      erlangs: 8,
      groups: [{ transferSeconds: { lognormal: { median: 0.8, sigma: 0.7 } } }, bursts],
      simulation: { daySeconds: 900, warmUpSeconds: 60 },
    }),
  },
  {
    name: "held until the connection is accepted, some never followed up, the last port unused",
    scenario: steady({
      erlangs: 8,
      groups: [{ connectSeconds: { exponential: 1 }, abandoned: 0.1 }, bursts],
      ports: { holdUntil: "accept", unusedSeconds: 7, lastPortUnused: true, pick: "scan-up" },
      simulation: { daySeconds: 900, warmUpSeconds: 60 },
    }),
  },
  {
    name: "blocked through TIME_WAIT on two nodes",
    scenario: steady({
      erlangs: 4,
      groups: [{ uploads: 0.5 }, bursts],
      ports: { reusesAddress: false, timeWaitSeconds: 2, pick: "cursor" },
      server: { nodes: 3, nodesLost: 1 },
      simulation: { daySeconds: 900, warmUpSeconds: 60 },
    }),
  },
];

describe("one unlimited run", { timeout: 600_000 }, () => {
  it.each(loads)("gives the refusals of 12 sizes: $name", async ({ scenario }) => {
    expect(onePassObstacle(scenario)).toBeNull();
    const open = (onePass: boolean) =>
      new SizeRuns(scenario, simulateHere(scenario), signal, WINDOW, 4, onePass);
    const [onePass, separate] = [open(true), open(false)];
    let refused = 0;
    for (const ports of SIZES) {
      const [read, run] = [await onePass.at(ports, DAYS), await separate.at(ports, DAYS)];
      expect(read.units).toEqual(run.units);
      expect([read.counted, read.daysWithRefusal]).toEqual([run.counted, run.daysWithRefusal]);
      expect(read.rate).toEqual(run.rate);
      refused += read.counted;
    }
    // The sizes span from nearly all refused to hardly any.
    expect(refused).toBeGreaterThan(5000);
    expect((await onePass.at(1, DAYS)).rate.estimate).toBeGreaterThan(0.8);
    expect((await onePass.at(30, DAYS)).rate.estimate).toBeLessThan(0.2);
  });
});

describe("one pass is not used where a refusal changes what follows", () => {
  const changes: [string, Partial<Group>, Partial<PortBehaviour>, RegExp][] = [
    ["blind draws", {}, { pick: "random-draws", attempts: 9 }, /while ports are free/],
    ["a shuffle of few tries", {}, { attempts: 5 }, /while ports are free/],
    ["half-range logins", {}, { portsPerSession: 2 }, /caps the sessions/],
    [
      "retries",
      { retry: { attempts: 1, delaySeconds: 5, factor: 1, limitSeconds: 5 } },
      {},
      /try again/,
    ],
    ["EPSV, then PASV", { asksTwice: true }, {}, /try again/],
    ["two files", { files: 2 }, {}, /next transfer/],
    ["a file and a listing", { listings: 1 }, {}, /next transfer/],
    ["files without an upper end", { files: { geometric: 1.1 } }, {}, /next transfer/],
    ["always connected", { visits: { pattern: "always", idleSeconds: 9 } }, {}, /sooner/],
  ];

  it.each(changes)("%s", (_name, group, ports, why) => {
    expect(onePassObstacle(steady({ erlangs: 5, groups: [group], ports }))).toMatch(why);
  });

  it("since it would be wrong there: retries meet more refusals than one pass tells", async () => {
    const retry = { attempts: 3, delaySeconds: 0.5, factor: 1, limitSeconds: 5 };
    const again = steady({ erlangs: 10, groups: [{ retry }], simulation: { daySeconds: 900 } });
    const window = { fromSeconds: 10, toSeconds: 900 };
    const at = (onePass: boolean) =>
      new SizeRuns(again, simulateHere(again), signal, window, 1, onePass).at(12, DAYS);
    const [read, run] = [await at(true), await at(false)];
    expect(run.rate.estimate).toBeGreaterThan(1.3 * read.rate.estimate);
  });
});
