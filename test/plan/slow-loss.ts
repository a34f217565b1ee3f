/** A slow and obvious model of clients at a range of ports, with draws of its own: who comes, who is served, who tries again. */

/** Uniform draws between 0 and 1 (mulberry32): nothing that the engine uses. */
export function slowDraws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SlowLoad {
  /** When clients first ask, in seconds, in any order. */
  starts: number[];
  ports: number;
  /** Mean of the exponential hold, seconds. */
  hold: number;
  /** Further tries of a refused client, and the seconds before each. */
  tries?: number;
  delay?: number;
  /** Only requests between these seconds are counted. */
  from?: number;
  to?: number;
}

/** Requests and refusals, by a list that is sorted again after every change. */
export function slowLoss(load: SlowLoad, draw: () => number): { asked: number; refused: number } {
  const { ports, hold, tries = 0, delay = 0, from = 0, to = Infinity } = load;
  const waiting = load.starts.map((time) => ({ time, left: tries }));
  waiting.sort((a, b) => b.time - a.time);
  let busy: number[] = [];
  let [asked, refused] = [0, 0];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { time, left } = next;
    busy = busy.filter((end) => end > time);
    const counts = time >= from && time < to;
    if (counts) asked++;
    if (busy.length < ports) {
      busy.push(time - hold * Math.log(1 - draw()));
      continue;
    }
    if (counts) refused++;
    if (left === 0) continue;
    const again = { time: time + delay, left: left - 1 };
    const before = waiting.findLastIndex((other) => other.time > again.time);
    waiting.splice(before + 1, 0, again);
  }
  return { asked, refused };
}
