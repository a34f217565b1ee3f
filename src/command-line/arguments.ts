import type { PortRange } from "../scenario/types.ts";
import type { Command, SimulatingCommand } from "./commands.ts";
import { readShell } from "./completion.ts";
import { readFailIf } from "./fail-if.ts";
import { readTopic } from "./help.ts";
import { logOptionNames, readLogOptions } from "./log-arguments.ts";
import { mergeCommand, partCommand } from "./evidence-arguments.ts";
import { parseOrSay, type Values } from "./options.ts";
import { InputError } from "./terminal.ts";
import { exportProblems, uselessOptions } from "./useless-options.ts";

/** What each numeric option allows. The scenario's own check has the last word on days and seed. */
const wholeNumbers = {
  days: { least: 1, most: Number.MAX_SAFE_INTEGER, words: "a whole number of 1 or more" },
  seed: { least: 0, most: Number.MAX_SAFE_INTEGER, words: "a whole number of 0 or more" },
  workers: { least: 1, most: 64, words: "a whole number from 1 to 64" },
  capacity: { least: 1, most: 64_512, words: "a number of ports from 1 to 64512" },
  recovery: { least: 1, most: 86_400, words: "a number of seconds from 1 to 86400" },
} as const;

const planOnly = [
  "json",
  "range",
  "capacity",
  "servers",
  "stagger",
  "explain",
  "evidence",
  "merge",
  "recovery",
  "export",
  "out",
  "keep-range",
  "fail-if",
  "days",
  "seed",
  "workers",
] as const;

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

/** Where a plan's texts go, and what its judgement does: nothing for an answer to a question. */
const outputs = ["export", "out", "keep-range", "fail-if"] as const;

/** What can be asked beside a plan, the first that is given; each with what has no effect then. */
const questions = [
  { kind: "capacity", useless: ["range", "servers", "stagger", "recovery", ...outputs] },
  { kind: "servers", useless: ["range", "recovery", ...outputs, "stagger"] },
  { kind: "stagger", useless: ["range", "recovery", ...outputs] },
  { kind: "recovery", useless: outputs },
] as const;

function questionCommand(
  kind: (typeof questions)[number]["kind"],
  values: Values,
  asked: SimulatingCommand & { file: string },
  problems: string[],
): Command {
  switch (kind) {
    case "capacity":
      return { kind, ...asked, ports: readWhole("capacity", values, problems) ?? 1 };
    case "recovery":
      return { kind, ...asked, withinSeconds: readWhole("recovery", values, problems) ?? 1 };
    case "servers":
    case "stagger":
      return { kind, ...asked };
  }
}

/** A plan, several that are compared, or a question beside one. */
function simulatingCommand(values: Values, files: readonly string[]): Command {
  const problems =
    files.length === 0 ? ["No scenario file was given. --help shows how to call it."] : [];
  for (const name of [...logOptionNames, "summary"] as const)
    if (values[name] !== undefined)
      problems.push(`--${name} has an effect only with --log and --replay.`);
  const shared: SimulatingCommand = {
    json: values.json ?? false,
    range: readRange(values.range, problems),
    days: readWhole("days", values, problems),
    seed: readWhole("seed", values, problems),
    workers: readWhole("workers", values, problems),
  };
  const command = commandOf(values, files, shared, problems);
  if (problems.length > 0) throw new InputError(problems);
  return command;
}

function commandOf(
  values: Values,
  files: readonly string[],
  shared: SimulatingCommand,
  problems: string[],
): Command {
  const [file = ""] = files;
  const question = questions.find(({ kind }) => values[kind] !== undefined);
  if (question !== undefined) {
    const { kind, useless } = question;
    problems.push(...uselessOptions(useless, values, `--${kind}`));
    if (files.length > 1)
      problems.push(`--${kind} takes one scenario file; ${files.length} were given.`);
    return questionCommand(kind, values, { file, ...shared }, problems);
  }
  if (files.length > 1) {
    problems.push(...uselessOptions(outputs, values, "several scenario files"));
    return { kind: "compare", files, ...shared };
  }
  problems.push(...exportProblems(values));
  return {
    kind: "plan",
    file,
    ...shared,
    exports: [...new Set(values.export)],
    out: values.out,
    keepRange: values["keep-range"] ?? false,
    failIf: readFailIf(values["fail-if"], problems),
  };
}

/** What has no effect where nothing is simulated. */
const simulatingOnly = [
  "capacity",
  "servers",
  "stagger",
  "evidence",
  "merge",
  "recovery",
  "export",
  "out",
  "keep-range",
  "fail-if",
  "days",
  "seed",
  "workers",
] as const;

function explainCommand(values: Values, files: readonly string[]): Command {
  const problems = uselessOptions(simulatingOnly, values, "--explain");
  if (files.length > 1)
    problems.push(`--explain takes one scenario file; ${files.length} were given.`);
  const range = readRange(values.range, problems);
  if (problems.length > 0) throw new InputError(problems);
  const [file = null] = files;
  const json = values.json ?? false;
  const lines = values.explain ?? "";
  return { kind: "explain", file, lines, json, range, days: undefined, seed: undefined };
}

/** Reads the words after the program's name; throws an InputError with every problem. */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals } = parseOrSay(words);
  const inputs = [...positionals, values.explain, ...(values.log ?? []), ...(values.replay ?? [])];
  if (inputs.filter((file) => file === "-").length > 1)
    throw new InputError(["Standard input (-) can be read only once."]);
  if (values.help) return { kind: "help", topic: readTopic(positionals) };
  if (values.version) return { kind: "version" };
  if (values.completion !== undefined)
    return { kind: "completion", shell: readShell(values.completion) };
  if (values.list) return listCommand(values, positionals);
  if (values.log !== undefined || values.replay !== undefined)
    return logCommand(values, positionals);
  if (values.explain !== undefined) return explainCommand(values, positionals);
  if (values.merge !== undefined || values.evidence !== undefined)
    return evidenceCommand(values, positionals);
  return simulatingCommand(values, positionals);
}

/** A part of a run, or its parts put together. */
function evidenceCommand(values: Values, files: readonly string[]): Command {
  const problems: string[] = [];
  const range = readRange(values.range, problems);
  const seed = readWhole("seed", values, problems);
  const shared = { range, seed, workers: readWhole("workers", values, problems) };
  const read = values.merge === undefined ? partCommand : mergeCommand;
  const command = read(values, files, shared, problems);
  if (problems.length > 0) throw new InputError(problems);
  return command;
}

function listCommand(values: Values, files: readonly string[]): Command {
  const problems = uselessOptions([...planOnly, "replay"], values, "--list");
  if (files.length > 0)
    problems.push(`--list takes no scenario file, but "${files[0]}" was given.`);
  if (values.log !== undefined) problems.push("--log and --list exclude each other.");
  if (problems.length > 0) throw new InputError(problems);
  return { kind: "list" };
}

/** Files may follow the first one without the option before each: `--log access.log.*`. */
function logCommand(values: Values, others: readonly string[]): Command {
  const isReplay = values.replay !== undefined;
  const name = isReplay ? "--replay" : "--log";
  const useless = planOnly.filter(
    (option) => option !== "range" && !(isReplay && option === "json"),
  );
  const problems = uselessOptions(isReplay ? [...useless, "summary"] : useless, values, name);
  if (isReplay && values.log !== undefined) problems.push("--log and --replay exclude each other.");
  const range = readRange(values.range, problems);
  const options = readLogOptions(values, range, problems);
  const software = values.software ?? [];
  if (!isReplay && software.length > 1)
    problems.push(`--log fits one server; ${software.length} were given with --software.`);
  if (problems.length > 0) throw new InputError(problems);
  const files = [...(values.replay ?? values.log ?? []), ...others];
  const [only] = software;
  return isReplay
    ? { kind: "replay", files, options, software, range, json: values.json ?? false }
    : {
        kind: "log",
        files,
        options: only === undefined ? options : { ...options, software: only },
        summary: values.summary,
      };
}
