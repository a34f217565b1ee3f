/** Sentences of the verdict that small loads and odd ranges once got wrong. */
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/find-answer.ts";
import { behaviourOf } from "../../src/plan/other-servers.ts";
import { symptomText } from "../../src/plan/behaviour-words.ts";
import { restsOnText } from "../../src/plan/rests-on.ts";
import type { Group } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { steady } from "../answer/in-thread.ts";

const asked = steady({ erlangs: 5 });

/** The sentence for groups of which each holds so many ports at the peak. */
function restsOn(groups: (Partial<Group> & { held: number })[]): string {
  const planned = {
    ...asked,
    groups: groups.map((group) => ({ ...asked.groups[0]!, ...group })),
  };
  const held = planned.groups.map(({ name }, at) => ({ name, meanAtPeak: groups[at]!.held }));
  return restsOnText({ planned, demand: { groups: held } } as unknown as Answer);
}

const rarely = { pattern: "steady", perClientPerHour: 0.02 } as const;

describe("what the size rests on", () => {
  it("is said of a group without a name as of its clients", () => {
    expect(restsOn([{ name: "Group 1", clients: 10, visits: rarely, held: 5.1 }])).toBe(
      "10 clients of Group 1 hold all 5.1 ports at the peak: each visits once every 2.1 days at random moments.",
    );
  });

  it("is said of a share, of one client and of one port", () => {
    const [pollers, cameras] = [{ name: "pollers" }, { name: "cameras" }];
    const two = restsOn([
      { ...pollers, clients: 20, held: 4.1 },
      { ...cameras, clients: 3, held: 1.2 },
    ]);
    expect(two).toMatch(/^20 pollers hold 4\.1 of 5\.3 ports at the peak: /);
    const one = { name: "Group 1", clients: 1, held: 1 };
    expect(restsOn([one])).toBe(
      "The one client of Group 1 holds the one port at the peak: it visits 180 times an hour at random moments.",
    );
  });

  it("is said of visits by the day as often as they are", () => {
    const daily = (perClientPerDay: number) =>
      restsOn([
        { clients: 2, held: 2, visits: { pattern: "daily", perClientPerDay, hourWeights: [] } },
      ] as never);
    expect(daily(1)).toContain("each visits once a day, ");
    expect(daily(12)).toContain("each visits 12 times a day, ");
    expect(daily(0.5)).toContain("each visits once every 2 days, ");
  });
});

describe("what users see when the range is full", () => {
  it("ends with one full stop, for every server", () => {
    for (const facts of servers) {
      const server = { ...asked.server, ports: behaviourOf(facts) };
      expect(symptomText({ ...asked, server }, facts, 10)).not.toMatch(/\.\./);
    }
  });

  it("names the number of sessions that a range lets in, or that the cap does", () => {
    const facts = servers.find(({ id }) => id === "pure-ftpd")!;
    const said = (ports: number, maxSessions: number) =>
      symptomText(
        { ...asked, server: { ...asked.server, maxSessions, ports: behaviourOf(facts) } },
        facts,
        ports,
      );
    // The reply itself was seen with ten ports: nothing to add.
    expect(said(10, 50)).toContain("seen with 10 ports; the number is half the range. Look");
    expect(said(20, 50)).toContain("; with 20 ports it is 10.");
    expect(said(57, 50)).toContain("; with 57 ports it is 28.");
    expect(said(56, 25)).toContain("; with 56 ports it is 25.");
  });
});
