/** The beginning of a visit: whose it is, what it is to transfer, on which line. */
import { STREAM_WORDS, copyStream } from "../numbers/random.ts";
import { drawCount, drawFrom } from "../traffic/draw.ts";
import { PURPOSE, type DayStreams } from "../traffic/streams.ts";
import { SLOWEST_RATE, type CompiledGroup } from "./compiled-group.ts";
import type { Visit, Visits } from "./visits.ts";

export class VisitStart {
  private readonly visits: Visits;
  private readonly streams: DayStreams;
  private readonly nodes: number;
  private readonly scratch = new Int32Array(STREAM_WORDS);

  constructor(visits: Visits, streams: DayStreams, nodes: number) {
    this.visits = visits;
    this.streams = streams;
    this.nodes = nodes;
  }

  /** Opens a visit of a client (numbered through all groups); clients share addresses and nodes in turn. */
  open(group: CompiledGroup, client: number): Visit {
    const inGroup = client - group.firstClient;
    // Most scenarios have an address a client and one node: no division for them.
    const shared = inGroup < group.addresses ? inGroup : inGroup % group.addresses;
    const node = this.nodes === 1 ? 0 : client % this.nodes;
    const visit = this.visits.open(group, client, group.firstAddress + shared, node);
    this.drawLine(visit);
    return visit;
  }

  /** Draws what the visit is to do, from a stream of its own: the one at word `at` of `seeds`. */
  draw(visit: Visit, seeds: Int32Array, at: number): void {
    const { group, random } = visit;
    visit.isSpread = false;
    visit.isStaffed = false;
    copyStream(seeds, at, random, visit.at);
    visit.listingsLeft = drawCount(group.listings, random, visit.at);
    visit.filesLeft = drawCount(group.files, random, visit.at);
  }

  /** Line rate and round trip belong to the client: every visit of the day has the same. */
  private drawLine(visit: Visit): void {
    const { group } = visit;
    if (group.linesDiffer) {
      this.drawOwnLine(visit);
      return;
    }
    visit.rate = group.commonRate;
    visit.roundTrip = group.commonRoundTrip;
  }

  private drawOwnLine(visit: Visit): void {
    const { group } = visit;
    const { scratch } = this;
    this.streams.start(scratch, 0, group.index, visit.client - group.firstClient, PURPOSE.line);
    visit.rate = Math.max(SLOWEST_RATE, drawFrom(group.rate, scratch, 0));
    visit.roundTrip = drawFrom(group.roundTrip, scratch, 0);
  }
}
