/** The beginning of a visit: whose it is, what it is to transfer, on which line. */
import { STREAM_WORDS, seedStream } from "../numbers/random.ts";
import { drawCount, drawFrom } from "../traffic/draw.ts";
import { PURPOSE, type DayStreams } from "../traffic/streams.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { VisitTable } from "./tables.ts";

/** Slowest line that a drawn rate may stand for, bytes a microsecond: one bit a second. */
const SLOWEST = 1 / 8 / 1e6;

/** A visit's seed comes out of its client's stream, as random as any draw: half the usual rounds spread it over the state. */
const VISIT_ROUNDS = 6;

export class VisitStart {
  private readonly visits: VisitTable;
  private readonly streams: DayStreams;
  private readonly nodes: number;
  private readonly scratch = new Int32Array(STREAM_WORDS);

  constructor(visits: VisitTable, streams: DayStreams, nodes: number) {
    this.visits = visits;
    this.streams = streams;
    this.nodes = nodes;
  }

  /** Opens a visit of a client (numbered through all groups); clients share addresses and nodes in turn. */
  open(group: CompiledGroup, client: number): number {
    const inGroup = client - group.firstClient;
    // Most scenarios have an address a client and one node: no division for them.
    const shared = inGroup < group.addresses ? inGroup : inGroup % group.addresses;
    const node = this.nodes === 1 ? 0 : client % this.nodes;
    const v = this.visits.open(group.index, client, group.firstAddress + shared, node);
    this.drawLine(v, group, client);
    return v;
  }

  /** Draws what the visit is to do, from a stream of its own. */
  draw(v: number, group: CompiledGroup, seedA: number, seedB: number): void {
    const { random } = this.visits;
    const at = v * STREAM_WORDS;
    this.visits.spread[v] = 0;
    seedStream(random, at, seedA, seedB, 0x51ed270b, VISIT_ROUNDS);
    this.visits.listingsLeft[v] = drawCount(group.listings, random, at);
    this.visits.filesLeft[v] = drawCount(group.files, random, at);
  }

  /** Line rate and round trip belong to the client: every visit of the day has the same. */
  private drawLine(v: number, group: CompiledGroup, client: number): void {
    if (group.lineIsConstant) {
      this.visits.rate[v] = group.rate.a;
      this.visits.roundTrip[v] = group.roundTrip.a;
      return;
    }
    const { scratch } = this;
    this.streams.start(scratch, 0, group.index, client - group.firstClient, PURPOSE.line);
    this.visits.rate[v] = Math.max(SLOWEST, drawFrom(group.rate, scratch, 0));
    this.visits.roundTrip[v] = drawFrom(group.roundTrip, scratch, 0);
  }
}
