/** What the words after the program's name ask for. */
import type { CurrentRange } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";
import type { Shell } from "./completion.ts";
import type { HelpTopic } from "./help.ts";
import type { LogCommand, ReplayCommand } from "./log-arguments.ts";

/** What the options say instead of a scenario file. */
export interface ScenarioChanges {
  range: PortRange | undefined;
  days: number | undefined;
  seed: number | undefined;
}

/** What every command that simulates takes. */
export interface SimulatingCommand extends ScenarioChanges {
  json: boolean;
  workers: number | undefined;
}

/** One file is planned. */
export interface PlanCommand extends SimulatingCommand {
  kind: "plan";
  file: string;
  exports: readonly string[];
  out: string | undefined;
  /** Judgements on the range of today that end the command with status 3. */
  failIf: readonly CurrentRange["judgement"][];
  /** The texts open today's range as it stands, across ports of other services too. */
  keepRange: boolean;
}

/** The days of one part of a run are simulated and kept in a file. */
export interface PartCommand extends Omit<SimulatingCommand, "json" | "days"> {
  kind: "part";
  file: string;
  /** Counted from 1. */
  fromDay: number;
  toDay: number;
  evidence: string;
}

/** The parts of one run are put together and planned. */
export interface MergeCommand extends Omit<
  PlanCommand,
  "kind" | "file" | "failIf" | keyof ScenarioChanges
> {
  kind: "merge";
  files: readonly string[];
}

/** Several files are planned, and compared with the first. */
export interface CompareCommand extends SimulatingCommand {
  kind: "compare";
  files: readonly string[];
}

/** What so many ports carry of the load of one file. */
export interface CapacityCommand extends SimulatingCommand {
  kind: "capacity";
  file: string;
  ports: number;
}

/** What each server of the catalogue needs for the load of one file. */
export interface ServersCommand extends SimulatingCommand {
  kind: "servers";
  file: string;
}

/** What clients that start together need if they start spread over longer. */
export interface StaggerCommand extends SimulatingCommand {
  kind: "stagger";
  file: string;
}

/** Lines that somebody saw, held against the scenario of a file; null = against no scenario. */
export interface ExplainCommand extends ScenarioChanges {
  kind: "explain";
  file: string | null;
  /** "-" = standard input. */
  lines: string;
  json: boolean;
}

/** What an outage leads to when everybody of one file comes back within some seconds. */
export interface RecoveryCommand extends SimulatingCommand {
  kind: "recovery";
  file: string;
  withinSeconds: number;
}

export type Command =
  | PlanCommand
  | CompareCommand
  | CapacityCommand
  | ServersCommand
  | StaggerCommand
  | ExplainCommand
  | RecoveryCommand
  | { kind: "list" }
  | { kind: "version" }
  | { kind: "help"; topic: HelpTopic | null }
  | { kind: "completion"; shell: Shell }
  | PartCommand
  | MergeCommand
  | LogCommand
  | ReplayCommand;
