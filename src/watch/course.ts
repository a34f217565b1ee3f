/** The course of a traced day in slots of equal length, as a chart draws it. */
import { STATES } from "./playback.ts";
import { TRACED, type Trace } from "./trace.ts";

/** What each slot shows. */
export interface Course {
  fromSeconds: number;
  toSeconds: number;
  /** Most ports busy at once in the slot. */
  busy: Int32Array;
  /** PASVs refused, and logins turned away. */
  refusals: Int32Array;
}

/** The part of a day from `fromSeconds` to `toSeconds` in so many slots. */
export function courseOf(
  trace: Trace,
  fromSeconds: number,
  toSeconds: number,
  slots: number,
): Course {
  const { kinds, ports, rows, seconds } = trace;
  const busy = new Int32Array(slots);
  const refusals = new Int32Array(slots);
  const states = new Uint8Array(ports.length);
  const slotSeconds = (toSeconds - fromSeconds) / slots;
  let held = 0;
  let slot = 0;
  // What is held as a slot begins is held in it.
  const goTo = (time: number) => {
    const target = Math.min(slots, Math.floor((time - fromSeconds) / slotSeconds));
    for (; slot < target; slot++) if (slot + 1 < slots) busy[slot + 1] = held;
  };
  for (let event = 0; event < seconds.length; event++) {
    const time = seconds[event]!;
    if (time >= toSeconds) break;
    goTo(time);
    const kind = kinds[event]!;
    if (kind >= STATES) {
      if (time >= fromSeconds) refusals[slot]! += 1;
      continue;
    }
    const row = rows[event]!;
    held += Number(kind !== TRACED.free) - Number(states[row] !== TRACED.free);
    states[row] = kind;
    if (time < fromSeconds) busy[0] = held;
    else busy[slot] = Math.max(busy[slot]!, held);
  }
  goTo(toSeconds);
  return { fromSeconds, toSeconds, busy, refusals };
}
