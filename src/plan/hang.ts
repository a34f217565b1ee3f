/** A bad but ordinary event: what is needed where a share of the transfers hangs until the server gives up. */
import { findLeast, type Least, type LeastOptions } from "../answer/find-least.ts";
import { HANGING } from "../scenario/hanging.ts";
import type { Scenario } from "../scenario/types.ts";
import { questionWords } from "./words/questions.ts";

/** What hanging transfers lead to. */
export interface Hang {
  /** 0 … 1. */
  share: number;
  /** How long the server lets one hang, seconds; 0 = for ever. */
  stallSeconds: number;
  now: Least;
  hanging: Least;
  /** "If 1 in 200 transfers hangs for 300 s, 110 ports are needed instead of 78." */
  sentence: string;
}

/** Finds the least with at least 1 in 200 of every group's transfers hanging until the server's own time-out, beside the least as it is. */
export async function findHang(scenario: Scenario, options: LeastOptions): Promise<Hang> {
  const groups = scenario.groups.map((group) => ({
    ...group,
    stalled: Math.max(group.stalled, HANGING),
  }));
  const now = await findLeast(scenario, options);
  const hanging = await findLeast({ ...scenario, groups }, options);
  const { stallSeconds } = scenario.server;
  return {
    share: HANGING,
    stallSeconds,
    now,
    hanging,
    sentence: questionWords().hang(Math.round(1 / HANGING), stallSeconds, now.ports, hanging.ports),
  };
}
