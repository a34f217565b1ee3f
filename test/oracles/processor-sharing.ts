import { erlangBContinuous } from "../../src/answer/exact/erlang-b.ts";

/** Transfers that share a link fairly; only the mean of the file sizes matters. */

/**
 * Mean transfer time when one link is shared equally: alone / (1 - utilisation), in the unit of
 * `alone` (mean seconds with the link to oneself); Infinity from utilisation 1 on. Kleinrock 1967.
 */
export function sharedTransferTime(alone: number, utilisation: number): number {
  return utilisation >= 1 ? Infinity : alone / (1 - utilisation);
}

/**
 * Chance that a link for `places` transfers at their own full speed is short of it, at a load in
 * erlangs (mean transfers if the link were endless); real places > 0; 1 from load >= places on.
 * Erlang's delay formula.
 */
export function linkShortage(erlangs: number, places: number): number {
  if (erlangs >= places) return 1;
  const loss = erlangBContinuous(erlangs, places);
  return loss / (1 - (erlangs / places) * (1 - loss));
}

/**
 * Mean transfer time when each client has its own cap and the link carries `places` of them at full
 * speed: alone * (1 + shortage/(places - erlangs)), where `alone` is the mean time at the cap;
 * Infinity from load >= places on. M/G/R processor sharing: Lindberger 1999 (ITC 16).
 */
export function cappedTransferTime(alone: number, erlangs: number, places: number): number {
  if (erlangs >= places) return Infinity;
  return alone * (1 + linkShortage(erlangs, places) / (places - erlangs));
}
