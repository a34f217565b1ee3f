/** Session caps: who may log in, and which cap turned whom away. */

/** What became of a login. */
export const LOGIN = { admitted: 0, sessions: 1, address: 2, range: 3 } as const;

export class Logins {
  sessions = 0;
  peakSessions = 0;
  admitted = 0;
  /** Logins turned away, by cap: index = LOGIN code. */
  readonly turnedAway = new Float64Array(4);
  /** When the first login was turned away, microseconds; −1 = never. */
  firstTurnedAway = -1;

  private readonly perNode: Int32Array;
  private readonly perAddress: Int32Array | null;
  private readonly mostPerAddress: number;
  private readonly mostSessions: number;
  private mostByRange = Infinity;

  /** Caps of 0 are no caps. Every node has its own session cap; the cap per address is the server's, on each node. */
  constructor(nodes: number, addresses: number, maxSessions: number, maxPerAddress: number) {
    this.perNode = new Int32Array(nodes);
    this.mostSessions = maxSessions === 0 ? Infinity : maxSessions;
    this.mostPerAddress = maxPerAddress === 0 ? Infinity : maxPerAddress;
    this.perAddress = maxPerAddress === 0 ? null : new Int32Array(addresses);
  }

  /** Begins a day in which the size of the range allows `mostByRange` sessions a node. */
  begin(mostByRange: number): void {
    this.sessions = 0;
    this.peakSessions = 0;
    this.admitted = 0;
    this.turnedAway.fill(0);
    this.firstTurnedAway = -1;
    this.perNode.fill(0);
    this.perAddress?.fill(0);
    this.mostByRange = mostByRange;
  }

  /** Lets a session in, or says which cap turns it away; counts both where `counted`. */
  admit(node: number, address: number, time: number, counted: boolean): number {
    const verdict = this.verdict(node, address);
    if (verdict !== LOGIN.admitted) {
      if (counted) {
        this.turnedAway[verdict] = this.turnedAway[verdict]! + 1;
        if (this.firstTurnedAway < 0) this.firstTurnedAway = time;
      }
      return verdict;
    }
    this.perNode[node] = this.perNode[node]! + 1;
    if (this.perAddress) this.perAddress[address] = this.perAddress[address]! + 1;
    this.sessions++;
    if (counted) {
      this.admitted++;
      if (this.sessions > this.peakSessions) this.peakSessions = this.sessions;
    }
    return verdict;
  }

  private verdict(node: number, address: number): number {
    const sessions = this.perNode[node]!;
    if (sessions >= Math.min(this.mostSessions, this.mostByRange)) {
      return this.mostByRange < this.mostSessions ? LOGIN.range : LOGIN.sessions;
    }
    if (this.perAddress && this.perAddress[address]! >= this.mostPerAddress) return LOGIN.address;
    return LOGIN.admitted;
  }

  leave(node: number, address: number): void {
    this.perNode[node] = this.perNode[node]! - 1;
    if (this.perAddress) this.perAddress[address] = this.perAddress[address]! - 1;
    this.sessions--;
  }
}
