import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readScenario } from "../../src/scenario/read.ts";
import { scenarioDocument } from "./arbitrary.ts";
import { catalogues } from "./catalogues.ts";
import { contractExample } from "./contract-example.ts";
import { faultyPaths, problemsOf, wordless } from "./problems.ts";
import { contractPath, pathsWhere, withValue } from "./tree.ts";
import type { Path } from "./tree.ts";

const isLeaf = (value: unknown): boolean => typeof value !== "object" || value === null;
const isRecord = (value: unknown): boolean => !isLeaf(value) && !Array.isArray(value);

describe("reading a document", () => {
  it("accepts the example of the contract as it stands", () => {
    const reading = readScenario(JSON.stringify(contractExample), catalogues);
    expect(reading).toEqual({ ok: true, document: contractExample });
  });

  it("accepts what is required and nothing else", () => {
    const visits = { pattern: "steady", perClientPerHour: 60 };
    const least = { version: 1, server: { software: "generic" }, groups: [{ clients: 1, visits }] };
    expect(faultyPaths(least)).toEqual([]);
  });

  it("accepts every valid document", () => {
    fc.assert(
      fc.property(scenarioDocument, (document) => {
        expect(problemsOf(document)).toEqual([]);
      }),
    );
  });

  it("reads any JSON or refuses it with paths and sentences, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(value)).not.toEqual([]);
        expect(wordless(value)).toEqual([]);
      }),
    );
  });

  it("reads or refuses a document with anything anywhere in it, and never throws", () => {
    const spot = fc.tuple(scenarioDocument, fc.nat(), fc.jsonValue());
    fc.assert(
      fc.property(spot, ([document, pick, value]) => {
        const paths = pathsWhere(document, () => true);
        const changed = withValue(document, paths[pick % paths.length] ?? [], value);
        expect(wordless(changed)).toEqual([]);
      }),
    );
  });
});

describe("naming what is wrong", () => {
  it("names exactly the value that was broken", () => {
    const wrong = fc.constantFrom("wrong\nvalue", [[]], { wrong: 1 });
    fc.assert(
      fc.property(scenarioDocument, fc.nat(), wrong, (document, pick, value) => {
        const leaves = pathsWhere(document, isLeaf);
        const path = leaves[pick % leaves.length] ?? [];
        const named = faultyPaths(withValue(document, path, value));
        // Where null stands in place of an object, another object is asked for its fields.
        const isObject = path.at(-1) === "leaks" && isRecord(value);
        const of = isObject ? named.map((at) => at.replace(/\.(wrong|when|share)$/, "")) : named;
        expect([...new Set(of)]).toEqual([contractPath(path)]);
      }),
    );
  });

  it("names exactly the unknown field, whatever its name", () => {
    const name = fc.constantFrom("extra", "constructor", "__proto__", "toString", "hasOwnProperty");
    fc.assert(
      fc.property(scenarioDocument, fc.nat(), name, (document, pick, key) => {
        const records = pathsWhere(document, isRecord);
        const path = [...(records[pick % records.length] ?? []), key];
        const changed = withValue(document, path, { polluted: true });
        expect(faultyPaths(changed)).toEqual([contractPath(path)]);
      }),
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("reports several faults at once, each where it is", () => {
    fc.assert(
      fc.property(scenarioDocument, fc.array(fc.nat(), { maxLength: 8 }), (document, picks) => {
        const leaves = pathsWhere(document, isLeaf).filter((path) => path.at(-1) !== "pattern");
        const paths = [...new Set(picks.map((pick) => pick % leaves.length))].map(
          (index): Path => leaves[index] ?? [],
        );
        let changed: unknown = document;
        for (const path of paths) changed = withValue(changed, path, "wrong\nvalue");
        expect(faultyPaths(changed).toSorted()).toEqual(paths.map(contractPath).toSorted());
      }),
    );
  });

  const group = contractExample.groups[0];
  const daily = { pattern: "daily", perClientPerDay: 1 };

  it("refuses days of another length only where weights are hours of a day", () => {
    const hours = Array.from({ length: 24 }, () => 1);
    const shortDay = withValue(contractExample, ["simulation", "daySeconds"], 43_200);
    const visits = { ...daily, hours };
    expect(faultyPaths(shortDay)).toEqual([]);
    expect(faultyPaths(withValue(shortDay, ["groups", 0, "visits"], visits))).toEqual([
      "simulation.daySeconds",
    ]);
  });

  it("compares fields with each other also where others of the same group are wrong", () => {
    const endless = { attempts: -1, delaySeconds: 0 };
    const visits = { pattern: "scheduled", everySeconds: 90_000 };
    const groups = [{ ...group, name: 7, retry: endless, visits }];
    expect(faultyPaths({ ...contractExample, groups }).toSorted()).toEqual([
      "groups[0].name",
      "groups[0].retry.delaySeconds",
      "groups[0].visits.everySeconds",
    ]);
  });

  it("counts the clients of all groups together", () => {
    const { addresses: _addresses, ...rest } = { ...group };
    const groups = [1, 2, 3].map(() => ({ ...rest, clients: 4_000_000 }));
    expect(faultyPaths({ ...contractExample, groups })).toEqual(["groups"]);
  });

  it("refuses a shared link that carries nothing, each direction by itself", () => {
    const link = { uplinkBitsPerSecond: 0, downlinkBitsPerSecond: -1e9 };
    const linked = { ...contractExample, server: { ...contractExample.server, ...link } };
    expect(faultyPaths(linked)).toEqual([
      "server.uplinkBitsPerSecond",
      "server.downlinkBitsPerSecond",
    ]);
    const { uplinkBitsPerSecond: _up, downlinkBitsPerSecond: _down, ...unlinked } = linked.server;
    expect(faultyPaths({ ...contractExample, server: unlinked })).toEqual([]);
  });

  it("says what was meant", () => {
    const messageOf = (path: Path, value: unknown) =>
      problemsOf(withValue(contractExample, path, value))
        .map(({ message }) => message)
        .join(" ");
    expect(messageOf(["version"], 2)).toContain("newer planner");
    expect(messageOf(["groups", 0, "upload"], 1)).toContain("Did you mean uploads?");
    expect(messageOf(["server", "software"], "vsftp")).toContain('Did you mean "vsftpd"?');
    expect(messageOf(["access", "sources", 0], "198.51.100.77/24")).toContain('"198.51.100.0/24"');
    expect(messageOf(["access", "sources", 0], "198.51.100.77")).toContain('"198.51.100.77/32"');
    expect(messageOf(["groups", 0, "retry"], { attempts: -1, delaySeconds: 0 })).toContain(
      "never ends",
    );
  });
});
