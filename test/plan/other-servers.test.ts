/** The table of the README: the same ten downloads a second on servers that differ, beside the exact size of each. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findLeast } from "../../src/answer/find-least.ts";
import { behaviourOf } from "../../src/plan/other-servers.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { clients } from "../../src/clients/index.ts";
import { servers } from "../../src/servers/index.ts";
import { signal, simulateHere } from "../answer/in-thread.ts";

const file = new URL("../scenarios/ten-a-second.json", import.meta.url);
const document = JSON.parse(readFileSync(file, "utf8")) as ScenarioDocument;
const { scenario } = completeScenario(document, { servers, clients });
const target = 0.001;
const perSecond = 10;
const connectSeconds = 0.2;
const holdSeconds = 3.25;

/** Smallest size at which a birth-death chain of `erlangs`, refusing with `chance` at n of N, refuses at most the target. */
function exactPorts(erlangs: number, chance: (busy: number, ports: number) => number): number {
  for (let ports = 1; ; ports++) {
    let [weight, total, refused] = [1, 0, 0];
    for (let busy = 0; busy <= ports; busy++) {
      total += weight;
      refused += weight * chance(busy, ports);
      weight *= (erlangs * (1 - chance(busy, ports))) / (busy + 1);
    }
    if (refused <= target * total) return ports;
  }
}

const whenFull = (busy: number, ports: number) => (busy === ports ? 1 : 0);
const nineDraws = (busy: number, ports: number) => (busy / ports) ** 9;

describe("ten downloads a second need", { timeout: 600_000 }, () => {
  it.each([
    ["proftpd", perSecond * connectSeconds, whenFull, 1],
    ["pyftpdlib", perSecond * connectSeconds, whenFull, 1],
    ["sftpgo", perSecond * holdSeconds, whenFull, 1],
    ["vsftpd", perSecond * holdSeconds, nineDraws, 1],
    ["pure-ftpd", perSecond * holdSeconds, whenFull, 2],
    ["bftpd", perSecond * (holdSeconds + 60), whenFull, 1],
  ])("of %s what its formula says", async (id, erlangs, chance, perSession) => {
    const ports = behaviourOf(servers.find((each) => each.id === id)!);
    const server = { ...scenario.server, ports, maxSessions: 0, maxSessionsPerAddress: 0 };
    const least = await findLeast(
      { ...scenario, server },
      { simulate: simulateHere, signal, days: 20 },
    );
    const exact = perSession * exactPorts(erlangs, chance);
    // The upper bound of twenty days lies at most about 2 % of the ports above the rate itself, and seldom a little below it.
    expect(least.ports).toBeGreaterThanOrEqual(Math.floor(exact * 0.995));
    expect(least.ports).toBeLessThanOrEqual(Math.ceil(exact * 1.02) + perSession);
  });
});

describe("ten downloads a second over a round trip of 0.2 s", { timeout: 600_000 }, () => {
  it("need twelve ports of FileZilla Server, which accepts after two round trips", async () => {
    const { connectSeconds: _known, ...group } = scenario.groups[0]!;
    const ports = behaviourOf(servers.find((each) => each.id === "filezilla-server")!);
    const server = { ...scenario.server, ports, maxSessions: 0, maxSessionsPerAddress: 0 };
    const groups = [{ ...group, roundTripSeconds: 0.2 }];
    const options = { simulate: simulateHere, signal, days: 20 };
    const least = await findLeast({ ...scenario, server, groups }, options);
    expect(exactPorts(perSecond * 2 * 0.2, whenFull)).toBe(12);
    expect(least.ports).toBe(12);
  });
});
