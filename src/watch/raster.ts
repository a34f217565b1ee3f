/** A traced day as a picture: a line for each port or for a few neighbours, a column for each slot of time. */
import { STATES } from "./playback.ts";
import { TRACED, type Trace } from "./trace.ts";

/**
 * The state of every port in every slot, port by port: what it was last in the slot, unless that is free and it was not
 * before. With fewer `lines` than ports each stands for neighbours, and is free where all of them are.
 */
export function rasterOf(
  trace: Trace,
  fromSeconds: number,
  toSeconds: number,
  slots: number,
  lines = trace.nodes * trace.portsPerNode,
): Uint8Array {
  const { kinds, nodeOf, nodes, ports, portsPerNode, rows, seconds } = trace;
  const cells = nodes * portsPerNode;
  const picture = new Uint8Array(lines * slots);
  const states = new Uint8Array(ports.length);
  const since = new Float64Array(ports.length);
  const slotOf = (time: number) =>
    Math.floor(((time - fromSeconds) / (toSeconds - fromSeconds)) * slots);
  const fill = (row: number, until: number) => {
    const state = states[row]!;
    if (state === TRACED.free) return;
    const cell = nodeOf[row]! * portsPerNode + ports[row]!;
    const first = Math.floor((cell * lines) / cells) * slots;
    const from = Math.max(0, slotOf(since[row]!));
    const to = Math.min(slots - 1, slotOf(until));
    if (from <= to) picture.fill(state, first + from, first + to + 1);
  };
  for (let event = 0; event < seconds.length; event++) {
    const kind = kinds[event]!;
    if (kind >= STATES) continue;
    const row = rows[event]!;
    fill(row, seconds[event]!);
    states[row] = kind;
    since[row] = seconds[event]!;
  }
  states.forEach((_state, row) => fill(row, toSeconds));
  return picture;
}
