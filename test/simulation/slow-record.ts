/** What a slow day writes down, and the sums made of it when the day is over. What happens before the warm-up ends is not noted. */

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
  readonly demands: { time: number; weight: number; refused: number }[] = [];
  /** Ports held after each change, by group. */
  readonly held: { time: number; ports: number; byGroup: number[] }[] = [];
  /** Every port given out, by its place in the node's range, and every one taken back. */
  readonly given: SlowHandover[] = [];
  readonly back: SlowHandover[] = [];
  /** Sessions logged in after each change. */
  readonly loggedIn: { time: number; sessions: number }[] = [];
  /** Every login that was wanted, with the cap that turned the first try away; null where none did. */
  private readonly wishes = new Map<SlowWish, SlowCap>();
  private readonly notes: { time: number; what: string; count: number }[] = [];
  private readonly from: number;
  private readonly end: number;

  constructor(warmUpSeconds: number, daySeconds: number) {
    this.from = warmUpSeconds * MICROS;
    this.end = daySeconds * MICROS;
  }

  note(time: number, what: string, count = 1): void {
    if (time >= this.from) this.notes.push({ time, what, count });
  }

  /** How much of something happened. */
  total(what: string): number {
    return this.notes
      .filter((note) => note.what === what)
      .reduce((sum, note) => sum + note.count, 0);
  }

  /** true where the range turns a login away for the first time that counts: it then refuses all that was to come of it. */
  isFirstRefusal(wish: SlowWish, time: number): boolean {
    const isFirst = !wish.isRefused;
    if (time >= this.from) wish.isRefused = true;
    return isFirst;
  }

  /** A try to log in. */
  tried(wish: SlowWish, time: number, cap: SlowCap): void {
    if (time >= this.from && !this.wishes.has(wish)) this.wishes.set(wish, cap);
  }

  /** Logins wanted, by the cap that turned the first try away, or by null where none did. */
  wanted(): SlowCap[] {
    return [...this.wishes.values()];
  }

  firstSecond(what: string): number {
    const first = this.notes.find((note) => note.what.startsWith(what));
    return first ? Math.floor(first.time / MICROS) : -1;
  }

  /** Data connections asked for and refused in a part of the day (seconds). */
  demand(fromSeconds: number, toSeconds: number): { pasvs: number; refused: number } {
    const from = Math.max(this.from, fromSeconds * MICROS);
    const within = this.demands.filter(({ time }) => time >= from && time < toSeconds * MICROS);
    return {
      pasvs: within.reduce((sum, demand) => sum + demand.weight, 0),
      refused: within.reduce((sum, demand) => sum + demand.refused, 0),
    };
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
    const given = this.given.filter((taken) => {
      const back = this.back.find(
        ({ time, ...port }) =>
          time >= taken.time &&
          port.node === taken.node &&
          port.index === taken.index &&
          port.address === taken.address,
      );
      return taken.time >= this.from || (back?.time ?? Infinity) >= this.from;
    });
    return given.reduce((most, { index }) => Math.max(most, index + 1), 0);
  }

  /** Sessions that were there when the warm-up ended. */
  sessionsBefore(): number {
    return this.loggedIn.findLast(({ time }) => time < this.from)?.sessions ?? 0;
  }

  peakSessions(): number {
    const before = this.sessionsBefore();
    const after = this.loggedIn.filter(({ time }) => time >= this.from);
    return after.reduce((most, { sessions }) => Math.max(most, sessions), before);
  }

  /** The most ports held in each minute, one held across its beginning included. */
  peaksByMinute(daySeconds: number): number[] {
    return Array.from({ length: Math.ceil(daySeconds / 60) }, (_, minute) => {
      const [from, to] = [minute * 60 * MICROS, (minute + 1) * 60 * MICROS];
      const before = this.held.findLast(({ time }) => time < from)?.ports ?? 0;
      const within = this.held.filter(({ time }) => time >= from && time < to && time < this.end);
      return within.reduce((most, { ports }) => Math.max(most, ports), before);
    });
  }
}
