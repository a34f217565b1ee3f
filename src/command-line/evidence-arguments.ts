import type { MergeCommand, PartCommand, SimulatingCommand } from "./commands.ts";
import { logOptionNames } from "./log-arguments.ts";
import { exportProblems, uselessOptions } from "./useless-options.ts";

/** Most days of a run; the scenario's own check has the last word. */
const mostDay = 999_999_999;

/** The options that are read here, as they were written. */
interface EvidenceValues {
  json?: boolean | undefined;
  days?: string | undefined;
  evidence?: string | undefined;
  merge?: readonly string[] | undefined;
  export?: readonly string[] | undefined;
  out?: string | undefined;
  "keep-range"?: boolean | undefined;
}

/** What says how the days of every command are to be simulated. */
type Shared = Pick<SimulatingCommand, "range" | "seed" | "workers">;

/** What has no effect on parts of a run. */
const others = [
  "capacity",
  "servers",
  "stagger",
  "recovery",
  "summary",
  "fail-if",
  ...logOptionNames,
] as const;

/** A part of a run; what is wrong is added to `problems`. */
export function partCommand(
  values: EvidenceValues,
  files: readonly string[],
  shared: Shared,
  problems: string[],
): PartCommand {
  const useless = [...others, "json", "export", "out", "keep-range"] as const;
  problems.push(...uselessOptions(useless, values, "--evidence"));
  if (files.length !== 1)
    problems.push(`--evidence takes one scenario file; ${files.length} were given.`);
  const [file = ""] = files;
  const days = readPartDays(values.days, problems);
  return { kind: "part", file, ...days, evidence: values.evidence ?? "", ...shared };
}

/** The parts of a run, `--merge a.json b.json …`; what is wrong is added to `problems`. */
export function mergeCommand(
  values: EvidenceValues,
  files: readonly string[],
  { workers }: Shared,
  problems: string[],
): MergeCommand {
  // The parts say which run they are of.
  const useless = [...others, "evidence", "range", "seed", "days"] as const;
  problems.push(...uselessOptions(useless, values, "--merge"), ...exportProblems(values));
  return {
    kind: "merge",
    files: [...(values.merge ?? []), ...files],
    json: values.json ?? false,
    exports: [...new Set(values.export)],
    out: values.out,
    keepRange: values["keep-range"] ?? false,
    workers,
  };
}

/** The days `A-B` of a part, counted from 1; what is wrong is added to `problems`. */
function readPartDays(
  text: string | undefined,
  problems: string[],
): { fromDay: number; toDay: number } {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? "") ?? [];
  const [fromDay, toDay] = [Number(from), Number(to)];
  if (fromDay >= 1 && toDay >= fromDay && toDay <= mostDay) return { fromDay, toDay };
  problems.push(
    text === undefined
      ? "--evidence keeps the days of one part of a run; say which with --days A-B."
      : `--days is "${text}"; with --evidence it must be two days as in 51-100, counted from 1.`,
  );
  return { fromDay: 1, toDay: 1 };
}
