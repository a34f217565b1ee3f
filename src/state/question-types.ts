import type { LogFile, LogQuestion, ProvenLog } from "../jobs/log-api.ts";
import type { LogProgress } from "../logs/read-log.ts";
import type { Hang } from "../plan/hang.ts";
import type { OtherServer } from "../plan/other-servers.ts";
import type { StaggerLadder } from "../plan/stagger.ts";
import type { Plan, Recovery } from "../plan/types.ts";
import { questionDays } from "../questions/cost.ts";
import type { CapacityAnswer, Sensitivity } from "../questions/types.ts";

export { isHeavy, questionDays } from "../questions/cost.ts";
export type { CapacityAnswer, Sensitivity } from "../questions/types.ts";
export type { SensitivityRow } from "../answer/sensitivity.ts";
export type { ProvenLog } from "../jobs/log-api.ts";
export type { LogOptions } from "../logs/accumulator.ts";
export type { Hang } from "../plan/hang.ts";
export type { OtherServer } from "../plan/other-servers.ts";
export type { StaggerLadder } from "../plan/stagger.ts";

/** Questions beside the plan. Each rejects with a sentence, or when aborted; parts come while it is worked on. */
export interface Questions {
  otherServers(
    plan: Plan,
    signal: AbortSignal,
    onPart: (found: readonly OtherServer[]) => void,
  ): Promise<readonly OtherServer[]>;
  sensitivity(
    plan: Plan,
    signal: AbortSignal,
    onPart: (found: Sensitivity) => void,
  ): Promise<Sensitivity>;
  stagger(
    plan: Plan,
    signal: AbortSignal,
    onPart: (found: readonly StaggerLadder[]) => void,
  ): Promise<readonly StaggerLadder[]>;
  /** 1 in 200 transfers hangs until the server ends it. */
  hang(plan: Plan, signal: AbortSignal): Promise<Hang>;
  /** `ports` of all nodes together. */
  capacity(plan: Plan, ports: number, signal: AbortSignal): Promise<CapacityAnswer>;
  /** Everybody back within so many seconds of the busiest moment. */
  recovery(plan: Plan, withinSeconds: number, signal: AbortSignal): Promise<Recovery>;
  readLog(
    files: readonly LogFile[],
    question: LogQuestion,
    signal: AbortSignal,
    onProgress: (progress: LogProgress) => void,
  ): Promise<ProvenLog>;
}

/** Equal keys = equal loads, whichever server runs: what the comparison of servers depends on. */
export function loadKey({ scenario }: Plan): string {
  const { groups, target, simulation, server } = scenario;
  const {
    software: _software,
    range: _range,
    ports: _ports,
    maxSessions: _sessions,
    maxSessionsPerAddress: _perAddress,
    ...machine
  } = server;
  const { days: _days, ...day } = simulation;
  return JSON.stringify([groups, target, day, machine, questionDays(scenario)]);
}

/** Equal keys = equal loads on equal servers: today's range, the place of the range and the days do not matter. */
export function leastKey(plan: Plan): string {
  const { range: _range, ...server } = plan.scenario.server;
  return JSON.stringify([loadKey(plan), server]);
}
