import { STREAM_WORDS, nextBelow, nextUniform, seedStream } from "../../src/numbers/random.ts";
import type { Cell } from "./cells.ts";

/** A visit of the run: when it begins, seconds from the run's start, and which client makes it. */
export interface Visit {
  at: number;
  client: number;
}

/** The visits of a cell's run, in order: a Poisson stream drawn from the cell's seed, as its document describes it. */
export function visitsOf({ document, window, seed }: Cell): Visit[] {
  const group = document.groups[0]!;
  if (group.visits.pattern !== "steady") throw new Error("Cells have steady visits.");
  const perSecond = (group.clients * group.visits.perClientPerHour) / 3600;
  const state = new Int32Array(STREAM_WORDS);
  seedStream(state, 0, seed, 1, 1);
  const visits: Visit[] = [];
  const gap = () => -Math.log(1 - nextUniform(state, 0)) / perSecond;
  for (let at = gap(); at < window.to; at += gap()) {
    visits.push({ at, client: nextBelow(state, 0, group.clients) });
  }
  return visits;
}
