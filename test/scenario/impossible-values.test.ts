import { describe, expect, it } from "vitest";

import { contractExample } from "./contract-example.ts";
import { faultyPaths, wordless } from "./problems.ts";
import { valueAt, withValue } from "./tree.ts";
import type { Path } from "./tree.ts";

describe("one impossible value in the example of the contract", () => {
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
    ["server.ports.whenFull", "queue"],
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
});
