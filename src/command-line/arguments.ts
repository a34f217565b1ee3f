import { parseArgs } from "node:util";
import type { PortRange } from "../scenario/types.ts";
import { InputError } from "./services.ts";

/** What the options say about a plan. */
export interface PlanCommand {
  kind: "plan";
  file: string;
  json: boolean;
  range: PortRange | undefined;
  days: number | undefined;
  seed: number | undefined;
  workers: number | undefined;
  exports: readonly string[];
  out: string | undefined;
}

export type Command =
  | PlanCommand
  | { kind: "list" }
  | { kind: "help" }
  | { kind: "log"; file: string };

const options = {
  json: { type: "boolean" },
  range: { type: "string" },
  export: { type: "string", multiple: true },
  out: { type: "string" },
  list: { type: "boolean" },
  log: { type: "string" },
  days: { type: "string" },
  seed: { type: "string" },
  workers: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** What each numeric option allows. The scenario's own check has the last word on days and seed. */
const wholeNumbers = {
  days: { least: 1, most: Number.MAX_SAFE_INTEGER, words: "a whole number of 1 or more" },
  seed: { least: 0, most: Number.MAX_SAFE_INTEGER, words: "a whole number of 0 or more" },
  workers: { least: 1, most: 64, words: "a whole number from 1 to 64" },
} as const;

const planOnly = ["json", "range", "export", "out", "days", "seed", "workers"] as const;

type Values = ReturnType<typeof parse>["values"];

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
}

function parseOrSay(words: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(words);
  } catch (thrown) {
    const sentence = thrown instanceof Error ? (thrown.message.split(". ")[0] ?? "") : "";
    throw new InputError([`${sentence}. --help lists the options.`]);
  }
}

function readRange(text: string | undefined, problems: string[]): PortRange | undefined {
  if (text === undefined) return undefined;
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  if (first !== undefined && last !== undefined) {
    return { first: Number(first), last: Number(last) };
  }
  problems.push(`--range is "${text}"; it must be two ports as in 50000-50099.`);
  return undefined;
}

function readWhole(
  name: keyof typeof wholeNumbers,
  values: Values,
  problems: string[],
): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const { least, most, words } = wholeNumbers[name];
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  problems.push(`--${name} is "${text}"; it must be ${words}.`);
  return undefined;
}

function aloneProblems(kind: string, values: Values, files: readonly string[]): string[] {
  const misplaced = planOnly
    .filter((name) => values[name] !== undefined)
    .map((name) => `--${name} has no effect together with --${kind}.`);
  if (files.length === 0) return misplaced;
  return [...misplaced, `--${kind} takes no scenario file, but "${files[0]}" was given.`];
}

function fileProblems(files: readonly string[]): string[] {
  if (files.length === 1) return [];
  if (files.length === 0) return ["No scenario file was given. --help shows how to call it."];
  return [`${files.length} scenario files were given (${files.join(", ")}); it must be one.`];
}

function planCommand(values: Values, files: readonly string[]): PlanCommand {
  const problems = fileProblems(files);
  const command: PlanCommand = {
    kind: "plan",
    file: files[0] ?? "",
    json: values.json ?? false,
    range: readRange(values.range, problems),
    days: readWhole("days", values, problems),
    seed: readWhole("seed", values, problems),
    workers: readWhole("workers", values, problems),
    exports: [...new Set(values.export)],
    out: values.out,
  };
  const writesTexts = command.exports.length > 0 && command.out === undefined;
  if (command.json && writesTexts) {
    problems.push(
      "--json and --export both write to standard output; add --out DIR for the texts.",
    );
  }
  if (command.out !== undefined && command.exports.length === 0) {
    problems.push("--out says where exported texts go; say which with --export ID.");
  }
  if (problems.length > 0) throw new InputError(problems);
  return command;
}

/** Reads the words after the program's name; throws an InputError with every problem. */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals } = parseOrSay(words);
  if (values.help) return { kind: "help" };
  const alone = values.list ? "list" : "log";
  if (values.list === undefined && values.log === undefined)
    return planCommand(values, positionals);
  const problems = aloneProblems(alone, values, positionals);
  if (values.list && values.log !== undefined)
    problems.push("--log and --list exclude each other.");
  if (problems.length > 0) throw new InputError(problems);
  return values.list ? { kind: "list" } : { kind: "log", file: values.log ?? "" };
}
