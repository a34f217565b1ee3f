import { describe, expect, it } from "vitest";
import { servers } from "../../src/servers/index.ts";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/plan/make-plan.ts";
import { numberOfDay, watchedRanges } from "../../src/state/watched-day.ts";

const document: ScenarioDocument = {
  version: 1,
  server: { software: "vsftpd", range: { first: 50000, last: 50049 } },
  groups: [{ clients: 10, visits: { pattern: "steady", perClientPerHour: 5 } }],
};

/** As much of an outcome as the ranges are found from. */
function outcomeOf(asked: ScenarioDocument, peaks: number[] = []): Outcome {
  const { scenario } = completeScenario(asked, { servers, clients });
  const sorted = peaks.toSorted((a, b) => a - b);
  const peak = { median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
  return { plan: { scenario, demand: { peak } }, pictures: { peaks } } as unknown as Outcome;
}

const open = [{ first: 26500, last: 26603 }];
const watch = (asked: ScenarioDocument, other = "") =>
  watchedRanges({ outcome: outcomeOf(asked), open, day: "usual", other });

describe("what is watched", () => {
  it("is today's range beside the one to open, and another server on the ports of the latter", () => {
    const ranges = watch(document, "bftpd");
    expect(
      ranges.map(({ id, portsPerNode, scenario }) => [id, portsPerNode, scenario.server.software]),
    ).toEqual([
      ["today", 50, "vsftpd"],
      ["open", 104, "vsftpd"],
      ["other", 104, "bftpd"],
    ]);
    expect(ranges[2]?.scenario.groups).toEqual(ranges[0]?.scenario.groups);
    expect(ranges[2]?.scenario.server.ports.reusesAddress).toBe(false);
  });

  it("is one range where today's is the one to open, or where there is none today", () => {
    const kept = { ...document, server: { software: "vsftpd", range: open[0]! } };
    expect(watch(kept).map(({ id }) => id)).toEqual(["today"]);
    const { range: _range, ...server } = document.server;
    expect(watch({ ...document, server }).map(({ id }) => id)).toEqual(["open"]);
  });

  it("leaves out ports that the server cannot open, and says the numbers of the others", () => {
    const asked = {
      ...document,
      placement: { avoid: [{ first: 50010, last: 50019 }] },
    };
    const [today] = watch(asked);
    expect(today?.portsPerNode).toBe(40);
    expect(today?.numbers.slice(9, 12)).toEqual([50009, 50020, 50021]);
  });

  it("gives every node an equal part, and shows those that live", () => {
    const [today] = watch({ ...document, server: { ...document.server, nodes: 3, nodesLost: 1 } });
    expect([today?.portsPerNode, today?.numbers.length]).toEqual([16, 32]);
  });
});

it("the usual day is one whose peak is the median, the worst has the highest", () => {
  const outcome = outcomeOf(document, [5, 9, 7, 6, 8]);
  expect([numberOfDay(outcome, "usual"), numberOfDay(outcome, "worst")]).toEqual([2, 1]);
});
