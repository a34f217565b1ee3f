import { expect, it } from "vitest";
import { isWholeField } from "../../src/page/inputs/field-labels.ts";
import { problemWords } from "../../src/page/inputs/problem-words.ts";
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
    message: "“parsecs” is no unit here.",
  };
  expect(problemWords(problem, ["A", "B"])).toBe("B: file size: “parsecs” is no unit here.");
});
