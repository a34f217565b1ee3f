/** Clients that are logged in all day: each has a stream of its own for idle times and visit seeds. */
import { STREAM_WORDS, forkStream, nextUniform } from "../numbers/random.ts";
import { drawFrom } from "../traffic/draw.ts";
import { PURPOSE, type DayStreams } from "../traffic/streams.ts";
import type { CompiledGroup } from "./compiled-group.ts";

export class AlwaysClients {
  private readonly groups: CompiledGroup[];
  private readonly streams: DayStreams;
  private readonly states: Int32Array;
  private readonly seed = new Int32Array(STREAM_WORDS);
  /** First word of a client in `states`. */
  private readonly wordOfClient: Int32Array;

  constructor(groups: CompiledGroup[], streams: DayStreams) {
    this.groups = groups.filter((group) => group.always);
    this.streams = streams;
    const last = this.groups[this.groups.length - 1];
    this.wordOfClient = new Int32Array(last ? last.firstClient + last.clients : 0);
    let word = 0;
    for (const group of this.groups) {
      for (let client = 0; client < group.clients; client++) {
        this.wordOfClient[group.firstClient + client] = word;
        word += STREAM_WORDS;
      }
    }
    this.states = new Int32Array(word);
  }

  /** Starts every client's stream and tells `each` how long it is idle first: part of an idle time, so that a day has no common start. */
  begin(each: (group: CompiledGroup, client: number, idle: number) => void): void {
    for (const group of this.groups) {
      for (let inGroup = 0; inGroup < group.clients; inGroup++) {
        const client = group.firstClient + inGroup;
        const word = this.wordOfClient[client]!;
        this.streams.start(this.states, word, group.index, inGroup, PURPOSE.always);
        const phase = nextUniform(this.states, word);
        each(group, client, Math.floor(phase * drawFrom(group.idle!, this.states, word)));
      }
    }
  }

  /** The next idle time of a client, whole microseconds and at least one: a day must go on. */
  idle(group: CompiledGroup, client: number): number {
    const idle = drawFrom(group.idle!, this.states, this.wordOfClient[client]!);
    return Math.max(1, Math.round(idle));
  }

  /** The stream of the client's next visit, overwritten by the next call. */
  nextSeed(client: number): Int32Array {
    forkStream(this.states, this.wordOfClient[client]!, this.seed, 0);
    return this.seed;
  }
}
