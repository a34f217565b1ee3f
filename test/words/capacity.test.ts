import { describe, expect, it } from "vitest";
import { capacitySentences } from "../../src/words/capacity.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { fixtureDocument, fixtureScenario } from "../page/fixture-scenario.ts";

const scenario = fixtureScenario(fixtureDocument);

describe("what a number of ports carries", () => {
  const answer = {
    ports: 50,
    factor: 0.468,
    clients: 117,
    clientsToday: 250,
    refusals: { estimate: 0.0005, low: 0.0002, high: 0.0009 },
    limitedBy: "ports" as const,
    unbounded: false,
    days: 100,
  };
  const rows: [string, Partial<typeof answer>, RegExp][] = [
    ["a part", {}, /^50 ports carry 0\.47 times these clients: 117 of 250\. About 1 in 2,000 /],
    ["more", { factor: 2.1, clients: 525 }, /2\.1 times these clients: 525 instead of 250\./],
    ["nothing", { factor: 0, clients: 0 }, /^50 ports do not carry even 1 in 64 /],
    [
      "no end",
      { factor: 64, clients: 16000, unbounded: true },
      /at least 64 times .*16,000 or more/,
    ],
    [
      "none refused",
      { refusals: { estimate: 0, low: 0, high: 0.0009 } },
      /None refused in 100 days/,
    ],
    ["one port", { ports: 1 }, /^1 port carries /],
  ];
  it.each(rows)("is said in a sentence or two: %s", (_name, part, expected) => {
    expect(capacitySentences({ ...answer, ...part }, scenario).join(" ")).toMatch(expected);
  });

  it("names the caps where they bind, and never says that it is quite sure", () => {
    const said = (part: Partial<Scenario["server"]>, confidence: number) =>
      capacitySentences(
        { ...answer, limitedBy: "sessions" },
        {
          ...scenario,
          server: { ...scenario.server, ...part },
          target: { ...scenario.target, confidence },
        },
      ).join(" ");
    const capped = said(
      { software: "vsftpd", maxSessions: 1500, maxSessionsPerAddress: 7 },
      0.9999,
    );
    expect(capped).toMatch(
      /With more clients max_clients \(1,500\) and max_per_ip \(7\) would turn/,
    );
    expect(capped).toMatch("99.99% sure");
    expect(said({}, 0.99999)).toMatch("over 99.99% sure");
  });

  it("says that days are too few where the bound is above the target", () => {
    const refusals = { estimate: 0, low: 0, high: 2 * scenario.target.refusals };
    expect(capacitySentences({ ...answer, refusals }, scenario).at(-1)).toMatch(/^So few days/);
    expect(capacitySentences(answer, scenario)).toHaveLength(2);
  });
});
