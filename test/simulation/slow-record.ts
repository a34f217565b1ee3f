/** What a slow day writes down, and the sums made of it when the day is over. What happens before the warm-up ends is not noted; what only has to be counted is counted: some days have ten million tries to log in. */

import type { SlowCap, SlowWish } from "./slow-types.ts";

const MICROS = 1e6;

interface SlowHandover {
  time: number;
  node: number;
  index: number;
  address: number;
}

export class SlowRecord {
  /** Every PASV: when, how many data connections it stands for, how many of them were refused. */
  private readonly demands = {
    times: [] as number[],
    weights: [] as number[],
    refused: [] as number[],
  };
  /** Ports held after each change, by group. */
  readonly held: { time: number; ports: number; byGroup: number[] }[] = [];
  /** Every port given out, by its place in the node's range, and every one taken back. */
  readonly given: SlowHandover[] = [];
  readonly back: SlowHandover[] = [];
  /** Sessions that were there when the warm-up ended, and the most afterwards. */
  sessionsBefore = 0;
  private mostSessions = 0;
  /** Of every login that was wanted the cap that turned the first try away; null where none did. */
  private readonly wishes: SlowCap[] = [];
  /** How much of something happened, and when it first did. */
  private readonly notes = new Map<string, { first: number; count: number }>();
  private readonly from: number;
  private readonly end: number;

  constructor(warmUpSeconds: number, daySeconds: number) {
    this.from = warmUpSeconds * MICROS;
    this.end = daySeconds * MICROS;
  }

  note(time: number, what: string, count = 1): void {
    if (time < this.from) return;
    const noted = this.notes.get(what);
    if (noted === undefined) this.notes.set(what, { first: time, count });
    else noted.count += count;
  }

  /** How much of something happened. */
  total(what: string): number {
    return this.notes.get(what)?.count ?? 0;
  }

  /** true where the range turns a login away for the first time that counts: it then refuses all that was to come of it. */
  isFirstRefusal(wish: SlowWish, time: number): boolean {
    const isFirst = !wish.isRefused;
    if (time >= this.from) wish.isRefused = true;
    return isFirst;
  }

  /** A try to log in. */
  tried(wish: SlowWish, time: number, cap: SlowCap): void {
    if (time < this.from || wish.isTried) return;
    wish.isTried = true;
    this.wishes.push(cap);
  }

  /** Logins wanted, by the cap that turned the first try away, or by null where none did. */
  wanted(): readonly SlowCap[] {
    return this.wishes;
  }

  firstSecond(what: string): number {
    const noted = [...this.notes].filter(([name]) => name.startsWith(what));
    const first = Math.min(...noted.map(([, note]) => note.first));
    return first < Infinity ? Math.floor(first / MICROS) : -1;
  }

  demanded(time: number, weight: number, refused: number): void {
    this.demands.times.push(time);
    this.demands.weights.push(weight);
    this.demands.refused.push(refused);
  }

  /** Data connections asked for and refused in a part of the day (seconds). */
  demand(fromSeconds: number, toSeconds: number): { pasvs: number; refused: number } {
    const from = Math.max(this.from, fromSeconds * MICROS);
    const { times, weights, refused } = this.demands;
    const sum = { pasvs: 0, refused: 0 };
    times.forEach((time, i) => {
      if (time < from || time >= toSeconds * MICROS) return;
      sum.pasvs += weights[i]!;
      sum.refused += refused[i]!;
    });
    return sum;
  }

  /** The stretches of a part of the day in which the number of ports held stays the same. */
  private stretches(fromSeconds: number, toSeconds: number): { ports: number; micros: number }[] {
    const [from, to] = [fromSeconds * MICROS, toSeconds * MICROS];
    return [{ time: -Infinity, ports: 0 }, ...this.held].map(({ time, ports }, i) => {
      const next = this.held[i]?.time ?? this.end;
      return { ports, micros: Math.max(0, Math.min(next, to) - Math.max(time, from)) };
    });
  }

  meanHeld(fromSeconds: number, toSeconds: number): number {
    const area = this.stretches(fromSeconds, toSeconds).reduce((a, b) => a + b.ports * b.micros, 0);
    return area / (toSeconds - fromSeconds) / MICROS;
  }

  varianceHeld(fromSeconds: number, toSeconds: number): number {
    const mean = this.meanHeld(fromSeconds, toSeconds);
    const squares = this.stretches(fromSeconds, toSeconds).map(
      ({ ports, micros }) => (ports - mean) ** 2 * micros,
    );
    return squares.reduce((a, b) => a + b, 0) / (toSeconds - fromSeconds) / MICROS;
  }

  /** The most ports held after the warm-up, with who held them. */
  peak(groups: number): { ports: number; byGroup: number[]; second: number } {
    const nobody = Array.from({ length: groups }, () => 0);
    const before = this.held.findLast(({ time }) => time < this.from);
    let best = before ?? { time: this.from, ports: 0, byGroup: nobody };
    for (const now of this.held) if (now.time >= this.from && now.ports > best.ports) best = now;
    const second = Math.floor(Math.max(best.time, this.from) / MICROS);
    return { ports: best.ports, byGroup: best.ports === 0 ? nobody : best.byGroup, second };
  }

  /** Ports of a range without limit that served anybody after the warm-up: the highest, counted from 1. */
  portsNeeded(): number {
    const name = ({ node, index, address }: SlowHandover): string => `${node} ${index} ${address}`;
    const backBefore = new Map<string, number>();
    for (const back of this.back)
      if (back.time < this.from) backBefore.set(name(back), (backBefore.get(name(back)) ?? 0) + 1);
    let most = 0;
    for (const taken of this.given) {
      // As often as it was taken back before the warm-up ended, nobody was served any more.
      const gone = backBefore.get(name(taken)) ?? 0;
      backBefore.set(name(taken), gone - 1);
      if (taken.time >= this.from || gone <= 0) most = Math.max(most, taken.index + 1);
    }
    return most;
  }

  /** Sessions logged in after a change. */
  loggedIn(time: number, sessions: number): void {
    if (time < this.from) this.sessionsBefore = sessions;
    else this.mostSessions = Math.max(this.mostSessions, sessions);
  }

  peakSessions(): number {
    return Math.max(this.sessionsBefore, this.mostSessions);
  }

  /** The most ports held in each minute, one held across its beginning included. */
  peaksByMinute(daySeconds: number): number[] {
    const peaks: number[] = [];
    let next = 0;
    let ports = 0;
    for (let minute = 0; minute < Math.ceil(daySeconds / 60); minute++) {
      const [from, to] = [minute * 60 * MICROS, (minute + 1) * 60 * MICROS];
      for (; next < this.held.length && this.held[next]!.time < from; next++)
        ports = this.held[next]!.ports;
      let most = ports;
      for (; next < this.held.length && this.held[next]!.time < Math.min(to, this.end); next++) {
        ports = this.held[next]!.ports;
        most = Math.max(most, ports);
      }
      peaks.push(most);
    }
    return peaks;
  }
}
