import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { scenarioDocument } from "./arbitrary.ts";
import { catalogues } from "./catalogues.ts";
import { contractExample } from "./contract-example.ts";
import { contractPath, pathsWhere, valueAt } from "./tree.ts";

const isLeaf = (value: unknown): boolean =>
  typeof value !== "object" || value === null || (Array.isArray(value) && value.length === 0);

function completeGroupOf(group: Partial<ScenarioDocument["groups"][number]>) {
  const visits = { pattern: "steady", perClientPerHour: 1 } as const;
  const document: ScenarioDocument = {
    version: 1,
    server: { software: "vsftpd" },
    groups: [{ clients: 10, visits, ...group }],
  };
  const { scenario, assumptions } = completeScenario(document, catalogues);
  const [completed] = scenario.groups;
  if (completed === undefined) throw new Error("The group is gone.");
  const sourceOf = (path: string) => assumptions.find((item) => item.path === path);
  return { group: completed, scenario, sourceOf };
}

describe("completing a scenario", () => {
  it("keeps every value that was given", () => {
    fc.assert(
      fc.property(scenarioDocument, (document) => {
        const { scenario } = completeScenario(document, catalogues);
        for (const path of pathsWhere(document, isLeaf)) {
          expect([contractPath(path), valueAt(scenario, path)]).toEqual([
            contractPath(path),
            valueAt(document, path),
          ]);
        }
      }),
    );
  });

  it("lists every value that was not given, with the value, a source and a grade", () => {
    fc.assert(
      fc.property(scenarioDocument, (document) => {
        const { scenario, assumptions } = completeScenario(document, catalogues);
        const added = pathsWhere(scenario, isLeaf).filter(
          (path) => valueAt(document, path) === undefined,
        );
        const listed = assumptions.flatMap(({ path, value }) =>
          pathsWhere(value, isLeaf).map((below) => {
            const rest = contractPath(below);
            return rest === "" || rest.startsWith("[") ? path + rest : `${path}.${rest}`;
          }),
        );
        expect(listed.toSorted()).toEqual(added.map(contractPath).toSorted());
        expect(assumptions.filter(({ source, grade }) => source === "" || !grade)).toEqual([]);
      }),
    );
  });

  it("makes a document that is valid and to which nothing can be added", () => {
    fc.assert(
      fc.property(scenarioDocument, (document) => {
        const { scenario } = completeScenario(document, catalogues);
        expect(checkScenario(scenario, catalogues)).toEqual({ ok: true, document: scenario });
        expect(completeScenario(scenario, catalogues)).toEqual({ scenario, assumptions: [] });
      }),
    );
  });

  it("adds only what the example of the contract leaves open", () => {
    const { assumptions } = completeScenario(contractExample as ScenarioDocument, catalogues);
    const outsideServer = assumptions
      .map(({ path }) => path)
      .filter((path) => !path.startsWith("server"));
    expect(outsideServer).toEqual([
      "groups[0].connectTimeoutSeconds",
      "groups[0].holdRoundTrips",
      "groups[0].visits.offsetSeconds",
      "groups[0].dayFactor",
      "groups[0].listingBytes",
      "groups[0].abandoned",
      "groups[0].failures.refused",
      "groups[0].failures.killed",
      "groups[0].failures.turnedAway",
      "groups[0].failures.unanswered",
      "groups[0].loginRoundTrips",
      "groups[0].staySeconds",
      "groups[0].lingerSeconds",
      "groups[0].browsingSessions",
      "groups[0].keepsSessions",
      "groups[0].startsTogether",
      "groups[0].repeatsPasv",
      "groups[0].stalled",
      "groups[0].activeReaches",
      "groups[0].uploadHoldRoundTrips",
      "groups[0].firstHoldRoundTrips",
      "groups[0].tlsCommandSeconds",
      "groups[0].gapRoundTrips",
      "groups[0].tlsStart",
      "groups[0].asksTwice",
    ]);
  });

  it("takes defaults from the client's entry, with its grade, before general ones", () => {
    const { group, sourceOf } = completeGroupOf({ software: "filezilla" });
    expect(group.connections).toBe(2);
    expect(group.retry).toEqual({ attempts: 2, delaySeconds: 0, factor: 1, limitSeconds: 0 });
    expect(sourceOf("groups[0].connections")?.grade).toBe("read");
    expect(sourceOf("groups[0].files")?.grade).toBe("assumed");
  });

  it("fills the fields of retry one by one and never against a given one", () => {
    const scanner = completeGroupOf({ software: "scanner", retry: { attempts: 9 } }).group.retry;
    expect(scanner).toEqual({ attempts: 9, delaySeconds: 15, factor: 1.5, limitSeconds: 300 });
    expect(completeGroupOf({ retry: { delaySeconds: 900 } }).group.retry.limitSeconds).toBe(900);
    expect(completeGroupOf({ retry: { limitSeconds: 2 } }).group.retry.delaySeconds).toBe(2);
  });

  it("adds no round trips to transfers that are given in seconds", () => {
    expect(completeGroupOf({ transferSeconds: 5 }).group.roundTripSeconds).toBe(0);
    expect(completeGroupOf({}).group.roundTripSeconds).toBe(0.03);
  });

  it("judges the day where no group follows the clock, else the busiest hour", () => {
    const idle = { pattern: "always", idleSeconds: 60 } as const;
    const hourly = { pattern: "scheduled", everySeconds: 3600 } as const;
    expect(completeGroupOf({ visits: idle }).scenario.target.over).toBe("day");
    expect(completeGroupOf({ visits: hourly }).scenario.target.over).toBe("busiest-hour");
  });
});

describe("presets", () => {
  it.each(presets)("$id reads cleanly and says where its figures come from", (preset) => {
    const { document, why, title } = preset;
    expect(checkScenario(document, catalogues)).toEqual({ ok: true, document });
    expect(why).toMatch(/^[A-Z0-9].*\.$/i);
    expect(why).toMatch(/assumed|default|documentation/i);
    expect(title).not.toBe("");
  });

  it("have different ids and open with the branch scanners", () => {
    const ids = presets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe("branch-scanners");
  });
});
