import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkScenario, readScenario } from "../../src/scenario/read.ts";
import { scenarioDocument } from "./arbitrary.ts";
import { catalogues } from "./catalogues.ts";
import { contractExample } from "./contract-example.ts";
import { contractPath, pathsWhere, valueAt, withValue } from "./tree.ts";
import type { Path } from "./tree.ts";

function problemsOf(value: unknown) {
  const reading = readScenario(JSON.stringify(value), catalogues);
  return reading.ok ? [] : reading.problems;
}

function faultyPaths(value: unknown): string[] {
  return problemsOf(value).map(({ path }) => path);
}

/** Problems that lack a path, a part or a sentence. */
function wordless(value: unknown) {
  return problemsOf(value).filter(
    ({ path, found, allowed, message }) =>
      path === "" || found === "" || allowed === "" || !/^.{10,}[.?]$/su.test(message),
  );
}

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
        expect(faultyPaths(withValue(document, path, value))).toEqual([contractPath(path)]);
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

  const steady = { pattern: "steady", perClientPerHour: 1 };
  const daily = { pattern: "daily", perClientPerDay: 1 };
  const always = { pattern: "always" };
  const scheduled = { pattern: "scheduled", everySeconds: 60 };
  const endless = { attempts: -1, factor: 1, limitSeconds: 300 };
  const group = contractExample.groups[0];
  const impossible: [at: string, value: unknown, expected?: string][] = [
    ["version", 2],
    ["version", "1"],
    ["version", undefined],
    ["name", ""],
    ["name", "x".repeat(201)],
    ["name", "two\nlines"],
    ["server", undefined],
    ["server.software", "vsftp"],
    ["server.software", undefined],
    ["server.system", "amiga"],
    ["server.range.first", 50010, "server.range.last"],
    ["server.range.first", 0],
    ["server.range.last", 65536],
    ["server.range.last", undefined],
    ["server.maxSessions", -1],
    ["server.maxSessionsPerAddress", 1.5],
    ["server.nodes", 0],
    ["server.nodesLost", 1],
    ["server.ports.pick", "random"],
    ["server.ports.attempts", 0],
    ["server.ports.exclusive", "address"],
    ["server.ports.holdUntil", "quit"],
    ["server.ports.acceptsOn", "accept"],
    ["server.ports.reusesAddress", 1],
    ["server.ports.timeWaitSeconds", null],
    ["server.ports.unusedSeconds", 0],
    ["server.ports.whenFull", "wait"],
    ["server.ports.portsPerSession", 0],
    ["server.ports.lastPortUnused", null],
    ["groups", []],
    ["groups", Array.from({ length: 65 }, () => group)],
    ["groups[0].clients", -3],
    ["groups[0].clients", 10_000_001],
    ["groups[0].clients", undefined],
    ["groups[0].addresses", 121],
    ["groups[0].addresses", 0],
    ["groups[0].software", "netscape"],
    ["groups[0].connections", 65],
    ["groups[0].passive", 1.01],
    ["groups[0].uploads", -0.1],
    ["groups[0].abandoned", 2],
    ["groups[0].visits", undefined],
    ["groups[0].visits.pattern", "hourly"],
    ["groups[0].visits", { ...steady, perClientPerHour: 0 }, "groups[0].visits.perClientPerHour"],
    ["groups[0].visits", { ...steady, everySeconds: 60 }, "groups[0].visits.everySeconds"],
    ["groups[0].visits", { ...daily, hours: [1, 2] }, "groups[0].visits.hours"],
    ["groups[0].visits", { ...daily, hours: Array(24).fill(0) }, "groups[0].visits.hours"],
    [
      "groups[0].visits",
      { ...daily, hours: [-1, ...Array(23).fill(1)] },
      "groups[0].visits.hours[0]",
    ],
    ["groups[0].visits", { ...scheduled, offsetSeconds: 60 }, "groups[0].visits.offsetSeconds"],
    ["groups[0].visits", { ...scheduled, spreadSeconds: 61 }, "groups[0].visits.spreadSeconds"],
    [
      "groups[0].visits",
      { ...scheduled, spreadSeconds: 1, skewSeconds: 1 },
      "groups[0].visits.skewSeconds",
    ],
    ["groups[0].visits", { ...scheduled, everySeconds: 86_401 }, "groups[0].visits.everySeconds"],
    ["groups[0].visits", { ...always, idleSeconds: 0 }, "groups[0].visits.idleSeconds"],
    ["groups[0].files", 1e6 + 1],
    ["groups[0].files", { geometric: 0.5 }, "groups[0].files.geometric"],
    ["groups[0].files", { geometric: 2, uniform: [1, 2] }, "groups[0].files"],
    ["groups[0].files", {}],
    ["groups[0].listings", { sample: [] }, "groups[0].listings.sample"],
    ["groups[0].listings", { sample: [1, -1] }, "groups[0].listings.sample[1]"],
    ["groups[0].listings", { sample: Array(10_001).fill(1) }, "groups[0].listings.sample"],
    ["groups[0].fileBytes.from", 0],
    ["groups[0].fileBytes.to", 199_999],
    ["groups[0].fileBytes.to", undefined],
    ["groups[0].fileBytes", { from: 1e-9, to: 1e15 }],
    ["groups[0].fileBytes", { exponential: 0 }, "groups[0].fileBytes.exponential"],
    ["groups[0].fileBytes", { lognormal: { median: 1 } }, "groups[0].fileBytes.lognormal.sigma"],
    [
      "groups[0].fileBytes",
      { pareto: { minimum: 2, alpha: 1, maximum: 1 } },
      "groups[0].fileBytes.pareto.maximum",
    ],
    ["groups[0].fileBytes", { uniform: [2, 1] }, "groups[0].fileBytes.uniform[1]"],
    ["groups[0].fileBytes", { uniform: [1, 2, 3] }, "groups[0].fileBytes.uniform"],
    ["groups[0].bitsPerSecond", 0],
    ["groups[0].roundTripSeconds", -0.03],
    ["groups[0].tls", "1.1"],
    ["groups[0].tls", 1.3],
    ["groups[0].retry.attempts", -2],
    ["groups[0].retry.factor", 0.5],
    ["groups[0].retry.limitSeconds", 14],
    ["groups[0].retry", { ...endless, delaySeconds: 0.05 }, "groups[0].retry.delaySeconds"],
    [
      "groups[0]",
      { clients: 1, visits: steady, software: "filezilla", retry: { attempts: -1 } },
      "groups[0].retry.attempts",
    ],
    ["groups[0].holdRoundTrips", 21],
    ["groups[0].gapRoundTrips", -1],
    ["groups[0].tlsStart", "login"],
    ["groups[0].connectTimeoutSeconds", 0],
    ["groups[0].asksTwice", "no"],
    ["target.refusals", 0],
    ["target.refusals", 1],
    ["target.over", "week"],
    ["target.confidence", 1],
    ["target.growth", -0.1],
    ["simulation.days", 0],
    ["simulation.daySeconds", 59],
    ["simulation.warmUpSeconds", 86_400],
    ["simulation.seed", 2 ** 53],
    ["placement.first", 1023],
    ["placement.avoid[0].last", 50_999],
    ["access.publicAddress", "ftp_server"],
    ["access.publicAddress", "256.1.1.1"],
    ["access.insideAddress", "inside.example.com"],
    ["access.sources[0]", "198.51.100.1/24"],
    ["access.sources[1]", "2001:db8::/129"],
    ["access.controlPorts", []],
    ["access.controlPorts", [21, 21], "access.controlPorts[1]"],
    ["access.controlPorts[0]", 65_536],
  ];

  const titled = impossible.map(([at, value, expected = at]) => {
    const found = JSON.stringify(value) ?? "nothing";
    return { title: `${at} = ${found.slice(0, 60)}`, at, value, expected };
  });

  it.each(titled)("refuses $title", ({ at, value, expected }) => {
    const path: Path = at
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const example = withValue(contractExample, path, value);
    expect(valueAt(example, path)).toEqual(value);
    expect(faultyPaths(example)).toEqual([expected]);
    expect(wordless(example)).toEqual([]);
  });

  it("refuses days of another length only where weights are hours of a day", () => {
    const hours = Array.from({ length: 24 }, () => 1);
    const shortDay = withValue(contractExample, ["simulation", "daySeconds"], 43_200);
    const visits = { ...daily, hours };
    expect(faultyPaths(shortDay)).toEqual([]);
    expect(faultyPaths(withValue(shortDay, ["groups", 0, "visits"], visits))).toEqual([
      "simulation.daySeconds",
    ]);
  });

  it("counts the clients of all groups together", () => {
    const { addresses: _addresses, ...rest } = { ...group };
    const groups = [1, 2, 3].map(() => ({ ...rest, clients: 4_000_000 }));
    expect(faultyPaths({ ...contractExample, groups })).toEqual(["groups"]);
  });

  it("refuses the shared link as not supported yet, and both its fields at once", () => {
    const link = { uplinkBitsPerSecond: 1e9, downlinkBitsPerSecond: 1e9 };
    const linked = { ...contractExample, server: { ...contractExample.server, ...link } };
    expect(faultyPaths(linked)).toEqual([
      "server.uplinkBitsPerSecond",
      "server.downlinkBitsPerSecond",
    ]);
    for (const { message } of problemsOf(linked)) expect(message).toContain("is not supported yet");
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

describe("hostile texts", () => {
  function refused(text: string): string[] {
    const reading = readScenario(text, catalogues);
    expect(reading.ok).toBe(false);
    return reading.ok ? [] : reading.problems.map(({ path }) => path);
  }

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(refused(text)).not.toEqual([]);
      }),
    );
  });

  it("reads 1 MiB and no byte more, counted in UTF-8", () => {
    const text = JSON.stringify(contractExample);
    expect(readScenario(text.padEnd(1_048_576), catalogues).ok).toBe(true);
    expect(refused(text.padEnd(1_048_577))).toEqual(["document"]);
    expect(refused(`${text.slice(0, -1)},"x":"${"é".repeat(600_000)}"}`)).toEqual(["document"]);
  });

  it("passes over a byte order mark", () => {
    expect(readScenario(`\uFEFF${JSON.stringify(contractExample)}`, catalogues).ok).toBe(true);
  });

  it("refuses deep nesting at once", () => {
    expect(refused(`${"[".repeat(500_000)}${"]".repeat(500_000)}`)).toEqual(["document"]);
    expect(refused(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)).toEqual(["document"]);
  });

  it("refuses numbers that are too large to hold", () => {
    const text = JSON.stringify(contractExample).replace('"clients":120', '"clients":1e400');
    expect(refused(text)).toEqual(["groups[0].clients"]);
  });

  it("refuses a field that is given twice, also when it is written with escapes", () => {
    const text = JSON.stringify(contractExample);
    expect(refused(text.replace('"clients":120', '"clients":120,"clients":120'))).toEqual([
      "groups[0].clients",
    ]);
    const escaped = String.raw`"name":"{\"name\":1}[","\u006eame":"x","groups"`;
    expect(refused(text.replace('"groups"', escaped)).toSorted()).toEqual(["name", "name"]);
  });

  it("lists a thousand problems and counts the rest", () => {
    const fields = Array.from({ length: 5000 }, (_, index) => [`unknown${index}`, 1]);
    const reading = checkScenario(
      { ...contractExample, ...Object.fromEntries(fields) },
      catalogues,
    );
    expect(reading.ok ? [] : reading.problems).toHaveLength(1001);
    expect(reading.ok ? "" : reading.problems[1000]?.message).toContain("4000 more problems");
  });

  it("takes only plain objects for objects", () => {
    for (const value of [new Map(), new Date(0), /x/, () => 1, Symbol("x"), 10n]) {
      expect(checkScenario(value, catalogues).ok).toBe(false);
    }
  });
});
