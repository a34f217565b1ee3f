import { describe, expect, it } from "vitest";
import { serverBars, serverTable, serverTitle } from "../../src/page/figures/server-data.ts";
import { sensitivityTitle, tornadoRows, whatIf } from "../../src/page/figures/sensitivity-words.ts";
import type { OtherServer, SensitivityRow } from "../../src/state/question-types.ts";
import { fixtureSensitivity, fixtureServers } from "./fixture-questions.ts";
import { fixtureDocument, fixtureScenario } from "./fixture-scenario.ts";

const scenario = fixtureScenario(fixtureDocument);
const none = { ports: null, low: 0, high: 0, days: 20 };

/** Another server that needs what this one needs. */
function twin(of: OtherServer | undefined, id: string): OtherServer {
  if (of === undefined) throw new Error("The fixture has three servers.");
  return { ...of, id, name: id };
}

describe("the comparison of servers", () => {
  it("says the smallest and the largest need, and how many servers no range is enough for", () => {
    expect(serverTitle(fixtureServers)).toBe("Same load, other servers: 3 to 100 ports");
    const never = { ...twin(fixtureServers[0], "never"), least: none };
    expect(serverTitle([...fixtureServers, never])).toBe(
      "Same load, other servers: 3 to 100 ports, 1 never enough",
    );
  });

  it("joins servers of equal need in one bar, but never the chosen one nor those that leave the range", () => {
    const found = [
      ...fixtureServers,
      twin(fixtureServers[0], "a"),
      twin(fixtureServers[0], "b"),
      { ...twin(fixtureServers[1], "c"), leavesRange: false },
    ];
    const bars = serverBars(found, "vsftpd");
    expect(
      bars.map(({ name, ports, upTo, chosen, asterisk }) => [name, ports, upTo, chosen, asterisk]),
    ).toEqual([
      ["vsftpd", 100, undefined, true, false],
      ["ProFTPD", 3, undefined, false, true],
      ["Serv-U", 61, 120, false, false],
      ["a +1", 100, undefined, false, false],
      ["c", 3, undefined, false, false],
    ]);
    expect(
      serverTable(found)
        .rows.map(([name]) => String(name))
        .toSorted(),
    ).toEqual(found.map(({ name }) => name).toSorted());
  });
});

describe("what matters most", () => {
  it("is said with both values in the administrator's units", () => {
    const [spread, size] = tornadoRows(fixtureSensitivity, scenario);
    expect([spread?.low.label, spread?.low.ports]).toEqual(["5 min", 161]);
    expect([spread?.high.label, spread?.high.ports]).toEqual(["30 min", 44]);
    expect(size?.high.label).toBe("4 to 106 MB");
    expect(sensitivityTitle(fixtureSensitivity, scenario)).toBe(
      "When Branch scanners start matters most: 44 to 161 ports",
    );
    expect(whatIf(fixtureSensitivity, scenario)).toBe(
      "If they all start within 5 minutes you need 161.",
    );
  });

  it("says where no range is enough, and nothing where nothing needs more", () => {
    const [spread] = fixtureSensitivity.rows;
    if (spread === undefined) throw new Error("The fixture has a row.");
    const row = (ports: number | null): SensitivityRow => ({
      ...spread,
      low: { ...spread.low, least: { ...none, ports } },
    });
    const withRow = (ports: number | null) => ({ ...fixtureSensitivity, rows: [row(ports)] });
    expect(whatIf(withRow(null), scenario)).toBe(
      "If they all start within 5 minutes no range is enough.",
    );
    expect(whatIf(withRow(100), scenario)).toBe("");
    expect(whatIf({ ...fixtureSensitivity, rows: [] }, scenario)).toBe("");
  });

  it("has words for every input that is varied", () => {
    const paths = [
      "clients",
      "visits.spreadSeconds",
      "visits.skewSeconds",
      "visits.perClientPerDay",
      "visits.perClientPerHour",
      "files",
      "fileBytes",
      "bitsPerSecond",
      "roundTripSeconds",
      "transferSeconds",
    ];
    const least = { ports: 9, low: 8, high: 10, days: 20 };
    const rows = paths.map((path): SensitivityRow => ({
      path: `groups[0].${path}`,
      group: 0,
      low: { value: 1 / 3, least },
      high: { value: 2, least: { ...least, ports: 200 } },
    }));
    const names = tornadoRows({ ...fixtureSensitivity, rows }, scenario).map(({ name }) => name);
    expect(new Set(names).size).toBe(paths.length);
    for (const row of rows) {
      const said = whatIf({ ...fixtureSensitivity, rows: [row] }, scenario);
      expect(said).toMatch(/^(If|With) .* you need 200\.$/);
      expect(said).not.toMatch(/undefined|NaN|0\.33333/);
    }
  });
});
