/** The options that there are, and how they are written. */
import { parseArgs } from "node:util";
import { InputError } from "./terminal.ts";

const options = {
  json: { type: "boolean" },
  range: { type: "string" },
  capacity: { type: "string" },
  servers: { type: "boolean" },
  stagger: { type: "boolean" },
  explain: { type: "string" },
  evidence: { type: "string" },
  merge: { type: "string", multiple: true },
  recovery: { type: "string" },
  export: { type: "string", multiple: true },
  out: { type: "string" },
  "keep-range": { type: "boolean" },
  "fail-if": { type: "string" },
  completion: { type: "string" },
  list: { type: "boolean" },
  log: { type: "string", multiple: true },
  replay: { type: "string", multiple: true },
  summary: { type: "string" },
  software: { type: "string", multiple: true },
  "clock-shift": { type: "string" },
  "most-transfers": { type: "string" },
  gap: { type: "string" },
  listings: { type: "string" },
  format: { type: "string" },
  dates: { type: "string" },
  days: { type: "string" },
  seed: { type: "string" },
  workers: { type: "string" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Every option's name, without its dashes. */
export const optionNames = Object.keys(options);

/** What was given, by name. */
export type Values = ReturnType<typeof parse>["values"];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
}

/** What is wrong with one option as it was written; null where nothing is. */
function optionProblem(name: string, rawName: string, value: string | undefined): string | null {
  if (!Object.hasOwn(options, name)) return `${rawName} is no option; --help lists them.`;
  const takesValue = options[name as keyof typeof options].type === "string";
  if (!takesValue) return value === undefined ? null : `${rawName} takes no value.`;
  // Another option in the place of the value: the value was forgotten.
  if (value === undefined || value === "" || value.startsWith("--"))
    return `${rawName} needs a value; --help shows which.`;
  return null;
}

/** Reads the options; all that are written wrongly are named at once. */
export function parseOrSay(words: readonly string[]): ReturnType<typeof parse> {
  const args = [...words];
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const given = tokens.filter((token) => token.kind === "option");
  const problems = given.flatMap(
    ({ name, rawName, value }) => optionProblem(name, rawName, value) ?? [],
  );
  if (problems.length > 0) throw new InputError(problems);
  // Values in one word with their option: one that begins with a minus is a value, too.
  const joined = given.map(({ rawName, value }) =>
    value === undefined ? rawName : `${rawName}=${value}`,
  );
  const files = tokens.filter((token) => token.kind === "positional").map(({ value }) => value);
  return parse([...joined, "--", ...files]);
}
