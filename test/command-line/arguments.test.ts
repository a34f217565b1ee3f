import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/command-line/arguments.ts";
import { InputError } from "../../src/command-line/terminal.ts";

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
      keepRange: false,
      failIf: [],
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

  it("become a comparison where several files are given, in their order", () => {
    expect(readArguments("b.json --days 9 a.json --json".split(" "))).toEqual({
      kind: "compare",
      files: ["b.json", "a.json"],
      json: true,
      range: undefined,
      days: 9,
      seed: undefined,
      workers: undefined,
    });
  });

  it("become the inverse question with --capacity", () => {
    expect(readArguments("a.json --capacity 64 --seed 5".split(" "))).toEqual({
      kind: "capacity",
      file: "a.json",
      ports: 64,
      json: false,
      range: undefined,
      days: undefined,
      seed: 5,
      workers: undefined,
    });
  });

  it.each([
    ["--list", { kind: "list" }],
    ["--log a.log", { kind: "log", files: ["a.log"], options: {}, summary: undefined }],
    [
      "--log a.log b.log --log c.log --range 50000-50049 --clock-shift=-2 --gap 90 --most-transfers 2000000 --software vsftpd --summary out.json",
      {
        kind: "log",
        files: ["a.log", "c.log", "b.log"],
        options: {
          range: { first: 50_000, last: 50_049 },
          clockShiftHours: -2,
          gapSeconds: 90,
          mostTransfers: 2_000_000,
          software: "vsftpd",
        },
        summary: "out.json",
      },
    ],
    [
      "--replay a.log --software vsftpd --software proftpd --range 50000-50039 --dates day-first --json",
      {
        kind: "replay",
        files: ["a.log"],
        options: { range: { first: 50_000, last: 50_039 }, way: "day-first" },
        software: ["vsftpd", "proftpd"],
        range: { first: 50_000, last: 50_039 },
        json: true,
      },
    ],
    ["--help", { kind: "help", topic: null }],
    ["-h a.json", { kind: "help", topic: null }],
    ["--help exports", { kind: "help", topic: "exports" }],
  ])("%s stands alone", (line, command) => {
    expect(readArguments(line.split(" "))).toEqual(command);
  });

  it.each([
    ["", [/No scenario file/]],
    ["a.json b.json --export nftables --out x", [/--export.*several/, /--out.*several/]],
    ["a.json --capacity 0", [/--capacity is "0"; it must be a number of ports from 1 to 64512/]],
    ["a.json --capacity 64513", [/--capacity/]],
    ["a.json b.json --capacity 9", [/--capacity takes one scenario file; 2 were given/]],
    [
      "a.json --capacity 9 --range 50000-50009 --export nftables --out x",
      [/--range.*--capacity/, /--export.*--capacity/, /--out.*--capacity/],
    ],
    ["--list --capacity 9", [/--capacity.*--list/]],
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
    ["--log a.log --replay b.log", [/exclude each other/]],
    ["--log a.log --gap 0 --dates sideways", [/--gap is "0"/, /--dates is "sideways"/]],
    ["--log a.log --software vsftpd --software proftpd", [/fits one server; 2 were given/]],
    ["plan.json --gap 60", [/--gap has an effect only with --log and --replay/]],
  ])("%s is refused, with every problem", (line, expected) => {
    const problems = problemsOf(line);
    expect(problems).toHaveLength(expected.length);
    problems.forEach((problem, index) => expect(problem).toMatch(expected[index] ?? ""));
  });
});
