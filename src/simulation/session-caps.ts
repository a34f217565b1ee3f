/** Session caps: who may log in, and which cap turned whom away. */

import type { Clock } from "./clock.ts";
import { type Counts, openCounts } from "./counts.ts";
import { FRACTION } from "./unset-double.ts";

/** What became of a login. */
export const LOGIN = { admitted: 0, sessions: 1, address: 2, range: 3 } as const;
const ADMITTED = LOGIN.admitted;

export class Logins {
  sessions = 0;
  admitted = 0;
  /** Logins turned away, by cap: index = LOGIN code. */
  readonly turnedAway = new Float64Array(4);
  /** The same, each wanted login once however often it is tried; and those of them that were let in in the end. */
  readonly wantedTurnedAway = new Float64Array(4);
  admittedLate = 0;
  /** Sessions that were there when counting began. */
  private sessionsBefore = 0;
  /** When the first login was turned away, microseconds; −1 = never. */
  firstTurnedAway = FRACTION;

  /** Most sessions logged in at once after the warm-up, those that were there when it ended included. */
  peakSessions = 0;

  /** What happens is not counted yet. */
  private isWarmUp = true;
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
    this.peakSessions = 0;
    this.isWarmUp = true;
    this.admitted = 0;
    this.turnedAway.fill(0);
    this.wantedTurnedAway.fill(0);
    this.admittedLate = 0;
    this.sessionsBefore = 0;
    this.firstTurnedAway = -1;
    this.perNode.fill(0);
    this.perAddress?.clear();
    this.mostByRange = mostByRange;
    this.isCapped =
      this.perAddress !== null || Math.min(this.mostSessions, mostByRange) !== Infinity;
  }

  /** The warm-up is over. */
  beginCounting(): void {
    this.isWarmUp = false;
    this.sessionsBefore = this.sessions;
    this.peakSessions = this.sessions;
  }

  /** Lets a session in, or says which cap turns it away. */
  admit(node: number, address: number): number {
    if (this.isCapped) {
      const verdict = this.verdict(node, address);
      if (verdict !== ADMITTED) return this.turnAway(verdict);
    }
    this.perNode[node]! += 1;
    if (this.perAddress !== null) this.perAddress.add(node * this.addresses + address, 1);
    const sessions = ++this.sessions;
    if (this.isWarmUp) return ADMITTED;
    this.admitted++;
    if (sessions > this.peakSessions) this.peakSessions = sessions;
    return ADMITTED;
  }

  /** A wanted login was turned away, and not before; true where that counts. */
  turnedAwayFirst(verdict: number): boolean {
    if (this.isWarmUp) return false;
    this.wantedTurnedAway[verdict]! += 1;
    return true;
  }

  /** Sessions wanted: those there before, those admitted, and those turned away that were never let in. */
  get wanted(): number {
    const first = this.wantedTurnedAway.reduce((sum, count) => sum + count, 0);
    return this.sessionsBefore + this.admitted - this.admittedLate + first;
  }

  private turnAway(verdict: number): number {
    if (this.isWarmUp) return verdict;
    this.turnedAway[verdict]! += 1;
    if (this.firstTurnedAway < 0) this.firstTurnedAway = this.clock.time;
    return verdict;
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

  /** A session logs out. */
  leave(node: number, address: number): void {
    this.perNode[node]! -= 1;
    if (this.perAddress !== null) this.perAddress.add(node * this.addresses + address, -1);
    this.sessions--;
  }
}
