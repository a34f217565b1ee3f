import { expect, it } from "vitest";
import { isWholeField } from "../../src/page/inputs/field-labels.ts";
import { problemBelow, problemWords } from "../../src/page/inputs/problem-words.ts";
import { clients } from "../../src/clients/index.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";

/** One wrong value in every kind of field that the form has. */
const wrong = {
  version: 1,
  server: { software: "vsftpd", range: { first: 5, last: 2 }, maxSessions: -1, nodes: 0 },
  groups: [
    { name: "Scanners", clients: -3, visits: { pattern: "steady", perClientPerHour: -1 } },
    { name: "Staff", clients: 2, visits: { pattern: "steady", perClientPerHour: 1 }, files: "x" },
    {
      name: "Backup",
      clients: 2,
      visits: { pattern: "steady", perClientPerHour: 1 },
      fileBytes: { uniform: [5, 2] },
    },
  ],
  target: { refusals: 2 },
  simulation: { days: 1.5 },
};

it("problems are told with the names of the form, never with paths of the document", () => {
  const checked = checkScenario(wrong, { servers, clients });
  const problems = checked.ok ? [] : checked.problems;
  expect(problems.length).toBeGreaterThan(7);
  const names = ["Scanners", "Staff", "Backup"];
  for (const problem of problems) {
    const words = problemWords(problem, names);
    expect(words).not.toMatch(/groups\[|server\.|target\.|simulation\./);
    const [, group] = /^groups\[(\d)\]/.exec(problem.path) ?? [];
    if (group !== undefined) expect(words).toContain(names[Number(group)]);
  }
  const clientsProblem = problems.find(({ path }) => path === "groups[0].clients")!;
  expect(problemWords(clientsProblem, names)).toMatch(/^Scanners: how many clients is -3; /);
  expect(isWholeField("groups[0].clients")).toBe(true);
});

it("a text that was not understood is told with the name of its field", () => {
  const problem = {
    path: "groups[1].fileBytes",
    found: "4 parsecs",
    allowed: "",
    message: "“parsecs” is not a unit here.",
  };
  expect(problemWords(problem, ["A", "B"])).toBe("B: file size: “parsecs” is not a unit here.");
});

/** Values that are wrong beside others, or in units that the form writes otherwise; each is one problem. */
const wrongBeside = {
  version: 1,
  server: { software: "vsftpd", ports: { attempts: 0, unusedSeconds: -3 } },
  groups: [
    {
      name: "Scanners",
      clients: 3,
      visits: {
        pattern: "scheduled",
        everySeconds: 900,
        offsetSeconds: 1200,
        spreadSeconds: 60,
        skewSeconds: 5,
      },
      uploads: -0.03,
      bitsPerSecond: 0.5,
      fileBytes: { lognormal: { median: 2e6, sigma: 9 } },
      files: { from: 6, to: 3 },
      retry: { attempts: 3, delaySeconds: 15, limitSeconds: 2 },
    },
  ],
  target: { growth: 0.2, growthFrom: 0.3, confidence: 0.3, refusals: 0.01, fiveBusiest: 0.001 },
};

it("problems are told in the units of the form and with the labels of other fields", () => {
  const checked = checkScenario(wrongBeside, { servers, clients });
  const problems = checked.ok ? [] : checked.problems;
  const said = new Map(problems.map((problem) => [problem.path, problemWords(problem, ["A"])]));
  expect([...said.keys()].toSorted()).toEqual(
    [
      "groups[0].bitsPerSecond",
      "groups[0].fileBytes.lognormal.sigma",
      "groups[0].files.to",
      "groups[0].retry.limitSeconds",
      "groups[0].uploads",
      "groups[0].visits.offsetSeconds",
      "groups[0].visits.skewSeconds",
      "server.ports.attempts",
      "server.ports.unusedSeconds",
      "target.confidence",
      "target.fiveBusiest",
      "target.growthFrom",
    ].toSorted(),
  );
  // A name of the document is written in one word; so are a few things of the world.
  for (const words of said.values())
    expect(words.replaceAll(/Mbit|Tbit|Gbit/g, "")).not.toMatch(/[a-z][A-Z]|\bnull\b|\[\d/);
  expect(said.get("groups[0].uploads")).toMatch(/-3 %; .* from 0 % to 100 %/);
  expect(said.get("target.confidence")).toMatch(/30 %; .* from 50 % to 99.99 %/);
  expect(said.get("groups[0].retry.limitSeconds")).toMatch(/2 s; .*“First try after”, .* 15 s/);
  expect(said.get("groups[0].visits.offsetSeconds")).toMatch(/20 min; .*“Every”, .* 15 min/);
  expect(said.get("groups[0].visits.skewSeconds")).toContain("“Spread evenly over”");
  expect(said.get("target.growthFrom")).toMatch(/30 %; .*“Room for growth”, .* 20 %/);
  expect(said.get("groups[0].fileBytes.lognormal.sigma")).toMatch(/is 9; .* from 0 to 5/);
  expect(said.get("target.fiveBusiest")).toMatch(/is 1 in 1,?000; .* 1 in 100: busy days/);
  expect(said.get("server.ports.attempts")).toMatch(/, or none\.$/);
  // In a file they are told as the file writes them.
  const inFile = problems.map(({ message }) => message).join("\n");
  expect(inFile).toContain("groups[0].uploads is -0.03; it must be a number from 0 to 1.");
  expect(inFile).toContain("it must be at least delaySeconds, which is 15.");
  expect(inFile).toContain("or null (the whole range)");
});

it("below its field a problem is of this field, or of the part of it that is wrong", () => {
  const checked = checkScenario(wrong, { servers, clients });
  const problems = checked.ok ? [] : checked.problems;
  const at = (path: string) => problems.find((problem) => problem.path === path)!;
  expect(problemBelow(at("groups[0].clients"), "groups[0].clients")).toMatch(/^This is -3; /);
  expect(problemBelow(at("server.range.last"), "server.range")).toMatch(
    /^Open today to is 2; .*“Open today from”, which is 5/,
  );
});
