/** Session caps: who may log in, and which cap turned whom away. */

import type { Clock } from "./clock.ts";
import { type Counts, openCounts } from "./counts.ts";
import { FRACTION } from "./fraction.ts";

/** What became of a login. */
export const LOGIN = { admitted: 0, sessions: 1, address: 2, range: 3 } as const;
const ADMITTED = LOGIN.admitted;

export class Logins {
  sessions = 0;
  admitted = 0;
  /** Logins turned away, by cap: index = LOGIN code. */
  readonly turnedAway = new Float64Array(4);
  /** When the first login was turned away, microseconds; −1 = never. */
  firstTurnedAway = FRACTION;

  /** Most sessions since the counting began, at the end of the warm-up; −1 = it has not begun. */
  private peak = -1;
  private readonly perNode: Int32Array;
  /** By node, then address: nodes know nothing of each other's sessions. Null where nobody asks. */
  private readonly perAddress: Counts | null;
  private readonly addresses: number;
  private readonly mostPerAddress: number;
  private readonly mostSessions: number;
  private mostByRange = Infinity;
  /** Some cap is set. */
  private isCapped = true;

  /** Caps of 0 are no caps. Every node has its own session cap; the cap per address is the server's, on each node. */
  private readonly clock: Clock;

  constructor(
    clock: Clock,
    nodes: number,
    addresses: number,
    maxSessions: number,
    maxPerAddress: number,
  ) {
    this.clock = clock;
    this.perNode = new Int32Array(nodes);
    this.mostSessions = maxSessions === 0 ? Infinity : maxSessions;
    this.mostPerAddress = maxPerAddress === 0 ? Infinity : maxPerAddress;
    this.addresses = addresses;
    this.perAddress = maxPerAddress === 0 ? null : openCounts(nodes * addresses);
  }

  /** Begins a day in which the size of the range allows `mostByRange` sessions a node. */
  begin(mostByRange: number): void {
    this.sessions = 0;
    this.peak = -1;
    this.admitted = 0;
    this.turnedAway.fill(0);
    this.firstTurnedAway = -1;
    this.perNode.fill(0);
    this.perAddress?.clear();
    this.mostByRange = mostByRange;
    this.isCapped =
      this.perAddress !== null || Math.min(this.mostSessions, mostByRange) !== Infinity;
  }

  /** Most sessions logged in at once after the warm-up, those that were there when it ended included. */
  get peakSessions(): number {
    return this.peak < 0 ? this.sessions : this.peak;
  }

  /** Lets a session in, or says which cap turns it away; counts both where `counted`. */
  admit(node: number, address: number, counted: boolean): number {
    if (counted && this.peak < 0) this.peak = this.sessions;
    const verdict = this.isCapped ? this.verdict(node, address) : ADMITTED;
    if (verdict !== ADMITTED) {
      if (counted) this.countTurnedAway(verdict);
      return verdict;
    }
    this.perNode[node]! += 1;
    if (this.perAddress !== null) this.perAddress.add(node * this.addresses + address, 1);
    this.sessions++;
    if (counted) {
      this.admitted++;
      if (this.sessions > this.peak) this.peak = this.sessions;
    }
    return verdict;
  }

  private countTurnedAway(verdict: number): void {
    this.turnedAway[verdict]! += 1;
    if (this.firstTurnedAway < 0) this.firstTurnedAway = this.clock.time;
  }

  private verdict(node: number, address: number): number {
    const sessions = this.perNode[node]!;
    if (sessions >= Math.min(this.mostSessions, this.mostByRange)) {
      return this.mostByRange < this.mostSessions ? LOGIN.range : LOGIN.sessions;
    }
    const sameAddress = this.perAddress?.at(node * this.addresses + address) ?? 0;
    if (sameAddress >= this.mostPerAddress) return LOGIN.address;
    return ADMITTED;
  }

  /** A session logs out; `counted` = after the warm-up. */
  leave(node: number, address: number, counted: boolean): void {
    if (counted && this.peak < 0) this.peak = this.sessions;
    this.perNode[node]! -= 1;
    if (this.perAddress !== null) this.perAddress.add(node * this.addresses + address, -1);
    this.sessions--;
  }
}
