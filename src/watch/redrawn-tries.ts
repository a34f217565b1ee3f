/** Which ports a server that draws at random tried in vain: its draws, made once more from the stream as it stood before. */
import { nextBelow, STREAM_WORDS } from "../numbers/random.ts";
import type { Surroundings } from "../simulation/day-context.ts";

/** Of servers that try more often than this nobody wants to see every try. */
const MOST_TRIES = 16;

export class RedrawnTries {
  private states: Int32Array = new Int32Array(0);
  /** Each node's stream as it stood after its last PASV. */
  private before: Int32Array = new Int32Array(0);
  private readonly scratch = new Int32Array(STREAM_WORDS);
  private readonly portsPerNode: number;
  private size = 0;
  private attempts = 0;

  constructor(portsPerNode: number) {
    this.portsPerNode = portsPerNode;
  }

  /** Watches the streams of these surroundings. */
  attach({ portStates, server: { ports } }: Surroundings): void {
    const { attempts, exclusive, lastPortUnused, pick } = ports;
    this.states = portStates;
    this.size = lastPortUnused ? this.portsPerNode - 1 : this.portsPerNode;
    const draws = pick === "random-draws" && exclusive === "port" && this.size > 0;
    this.attempts = draws && attempts !== null && attempts <= MOST_TRIES ? attempts : 0;
  }

  /** Keeps the streams as they stand. */
  remember(): void {
    this.before = this.states.slice();
  }

  /** The ports that were drawn since, if they explain how the node's stream stands now; else none. */
  redraw(node: number): number[] {
    const { attempts, before, scratch, size, states } = this;
    if (attempts === 0) return [];
    const first = node * STREAM_WORDS;
    scratch.set(before.subarray(first, first + STREAM_WORDS));
    const tried = Array.from({ length: attempts }, () => nextBelow(scratch, 0, size));
    return scratch.every((word, index) => word === states[first + index]) ? tried : [];
  }
}
