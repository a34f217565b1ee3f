import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/command-line/arguments.ts";
import { InputError } from "../../src/command-line/services.ts";

function problemsOf(line: string): readonly string[] {
  try {
    readArguments(line.split(" ").filter(Boolean));
  } catch (thrown) {
    if (thrown instanceof InputError) return thrown.problems;
  }
  return [];
}

describe("the words of a command", () => {
  it("become a plan with everything that was said", () => {
    const words = "a.json --range 50000-50099 --days 20 --seed 0 --workers 2 --export nftables";
    const more = "--export vsftpd --export nftables --out rules";
    expect(readArguments(`${words} ${more}`.split(" "))).toEqual({
      kind: "plan",
      file: "a.json",
      json: false,
      range: { first: 50000, last: 50099 },
      days: 20,
      seed: 0,
      workers: 2,
      exports: ["nftables", "vsftpd"],
      out: "rules",
    });
  });

  it("may stand in any order, with = too", () => {
    expect(readArguments(["--days=3", "--json", "a.json"])).toMatchObject({
      file: "a.json",
      days: 3,
      json: true,
    });
  });

  it.each([
    ["--list", { kind: "list" }],
    ["--log a.log", { kind: "log", file: "a.log" }],
    ["--help", { kind: "help" }],
    ["-h a.json", { kind: "help" }],
  ])("%s stands alone", (line, command) => {
    expect(readArguments(line.split(" "))).toEqual(command);
  });

  it.each([
    ["", [/No scenario file/]],
    ["a.json b.json", [/2 scenario files.*a\.json, b\.json/]],
    ["a.json --dayz 3", [/--dayz/]],
    ["a.json --days", [/--days/]],
    ["a.json --range 50000", [/--range is "50000".*50000-50099/]],
    ["a.json --range 1-2-3", [/--range/]],
    ["a.json --days 0", [/--days is "0"; it must be a whole number of 1 or more/]],
    ["a.json --days 1e3", [/--days/]],
    ["a.json --seed 1.5", [/--seed/]],
    ["a.json --workers 65", [/--workers is "65"; it must be a whole number from 1 to 64/]],
    ["a.json --json --export nftables", [/standard output.*--out DIR/]],
    ["a.json --out x", [/--export ID/]],
    [
      "--range x --days y --seed z --workers w",
      [/file/, /--range/, /--days/, /--seed/, /--workers/],
    ],
    ["--list a.json --json", [/--json/, /a\.json/]],
    ["--log a.log --days 3", [/--days/]],
    ["--log a.log --list", [/exclude each other/]],
  ])("%s is refused, with every problem", (line, expected) => {
    const problems = problemsOf(line);
    expect(problems).toHaveLength(expected.length);
    problems.forEach((problem, index) => expect(problem).toMatch(expected[index] ?? ""));
  });
});
