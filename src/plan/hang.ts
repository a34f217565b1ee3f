/** A bad but ordinary event: what is needed where a share of the transfers hangs until the server gives up. */
import { findLeast, type Least, type LeastOptions } from "../answer/least.ts";
import { HANGING } from "../scenario/hanging.ts";
import type { Scenario } from "../scenario/types.ts";
import { counted } from "../language/numbers.ts";

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
    sentence: sentenceOf(now, hanging, stallSeconds),
  };
}

function sentenceOf(now: Least, hanging: Least, stallSeconds: number): string {
  const how =
    stallSeconds === 0
      ? "hangs, which this server never ends,"
      : `hangs until the server ends it after ${counted(stallSeconds, "second")},`;
  const start = `If 1 in ${Math.round(1 / HANGING)} transfers ${how}`;
  if (hanging.ports === null) return `${start} no range is enough.`;
  if (hanging.ports === now.ports)
    return `${start} the same ${counted(hanging.ports, "port")} will do.`;
  const instead = now.ports === null ? "" : ` instead of ${counted(now.ports, "port")}`;
  return `${start} you need ${counted(hanging.ports, "port")}${instead}.`;
}
