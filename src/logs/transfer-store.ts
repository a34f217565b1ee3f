import {
  countWhere,
  emptyColumns,
  growColumns,
  keepRows,
  kindCodes,
  rowsWhere,
  selectRows,
} from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import { hashText, mixBits } from "./hash.ts";
import type { Name } from "./names.ts";
import { NumberedHashes } from "./numbered-hashes.ts";
import { secondsPerDay } from "./time.ts";
import type { TransferRecord } from "./types.ts";

/** Fewest client-days that stand for all: their load is within 4.5 %, one standard error. */
const fewestClientDays = 500;
const secondsPerHour = 3600;
const secondsPerMinute = 60;
/** Hours are told apart here, s after the full one: visits that keep a clock do not begin there. */
const awayFromMarks = 47 * 60;
/** Up to so many transfers memory suffices to fit all, rather than to pick stretches that cut visits. */
const wholeVisits = 2 ** 18;
const stretches = [secondsPerDay, secondsPerHour, secondsPerMinute];

/** Some of a log's transfers, to be fitted in place of all. */
export interface Part {
  columns: TransferColumns;
  /** How long a stretch of a client was kept or dropped whole, s: a day, of clients with much of the log an hour, or a minute; 0 = each transfer. */
  stretchSeconds: (client: number) => number;
}

/**
 * Keeps transfers in bounded memory, without names. When it is full it drops every second (client, day) whole, chosen by a
 * hash, so that the visits that remain are complete and the sample does not depend on the order of the lines.
 */
export class TransferStore {
  #columns = emptyColumns(1024);
  #clients = new NumberedHashes();
  #hosts = new NumberedHashes();
  /** The number of each client's host. */
  #hostOfClient = new Uint32Array(64);
  #oneIn = 1;
  #overflowed = 0;
  /** The day that was asked about last, and its bits: neighbours share it. */
  #day = Number.NaN;
  #dayBits = 0;
  /** Nothing can be dropped any more: what comes is only counted. */
  #isStuck = false;
  #capacity: number;
  readonly #mostOfFew: number;

  /** `capacity` = most transfers, and most clients, kept at a time; so many of a log of few client-days, which are no sample. */
  constructor(capacity: number, mostOfFew = capacity) {
    this.#capacity = capacity;
    this.#mostOfFew = Math.max(capacity, mostOfFew);
  }

  /** Every kept (client, day) stands for this many. */
  get scale(): number {
    return this.#oneIn;
  }

  /** Transfers that were only counted since dropping more would leave too few. */
  get overflowed(): number {
    return this.#overflowed;
  }

  get transfers(): TransferColumns {
    return this.#columns;
  }

  /** How many hosts have a number. */
  get hosts(): number {
    return this.#hosts.count;
  }

  /** The number of a client's host. */
  hostOf(client: number): number {
    return this.#hostOfClient[client]!;
  }

  /** Where the store had to drop some already: drops more, until at most so many are left or too few would be. */
  thinTo(most: number): void {
    while (this.#oneIn > 1 && this.#columns.count > most) if (!this.#thin(fewestClientDays)) return;
  }

  /** Durations that were rounded down to whole seconds become the middle of what they may have been. */
  addHalfSeconds(): void {
    const { count, durationSeconds, durationErrorSeconds } = this.#columns;
    for (let row = 0; row < count; row++)
      if (durationErrorSeconds.at(row) === 1) durationSeconds[row]! += 0.5;
    durationErrorSeconds.replace(1, 0.5);
  }

  add(record: TransferRecord, name: Name): void {
    if (this.#oneIn > 1 && !this.#keeps(name.hash, record.endSeconds)) return;
    if (this.#isStuck) {
      this.#overflowed++;
      return;
    }
    if (this.#columns.count >= this.#capacity || this.#clients.count >= this.#capacity) {
      this.#isStuck = !this.#makeRoom();
      this.add(record, name);
      return;
    }
    this.#append(record, this.#idOf(name.hash, name.hostHash));
  }

  #idOf(hash: number, hostHash: number): number {
    const known = this.#clients.count;
    const id = this.#clients.idOf(hash);
    if (id < known) return id;
    if (id >= this.#hostOfClient.length) {
      const longer = new Uint32Array(2 * id);
      longer.set(this.#hostOfClient);
      this.#hostOfClient = longer;
    }
    this.#hostOfClient[id] = this.#hosts.idOf(hostHash);
    return id;
  }

  #append(record: TransferRecord, client: number): void {
    const row = this.#columns.count;
    const all = this.#columns;
    if (row >= all.kind.length) growColumns(all, Math.min(this.#capacity, all.kind.length * 2));
    all.endSeconds[row] = record.endSeconds;
    all.durationSeconds[row] = record.durationSeconds ?? Number.NaN;
    all.durationErrorSeconds.set(row, record.durationErrorSeconds);
    all.stampErrorSeconds.set(row, record.stampErrorSeconds);
    all.bytes[row] = record.bytes ?? Number.NaN;
    all.setupSeconds.set(row, record.setupSeconds ?? Number.NaN);
    all.client[row] = client;
    all.session.set(row, record.session === null ? 0 : Math.max(1, hashText(record.session)));
    all.kind[row] = kindCodes[record.kind];
    all.complete.set(row, record.complete ? 1 : 0);
    all.count = row + 1;
  }

  /**
   * A part of kept transfers, at most so many: client-days that a hash picks, whole; null where they are no more. Where those
   * would be too few to stand for all, all are fitted; of very many transfers hours are picked of each client that has much of
   * the log, or minutes, which cut its visits, or what `finestOf` says: stretches that its visits do not suffer from.
   */
  sample(
    kept: TransferColumns,
    most: number,
    finestOf: (client: number) => number | null,
  ): Part | null {
    if (kept.count <= most) return null;
    const rows = new Uint32Array(this.#clients.count);
    for (let row = 0; row < kept.count; row++) rows[kept.client[row]!]!++;
    let best: Part | null = null;
    for (const stretch of kept.count > wholeVisits ? stretches : [secondsPerDay]) {
      const part = this.#sampleBy(kept, most, (client) => {
        if (stretch === secondsPerDay || rows[client]! * fewestClientDays <= kept.count)
          return secondsPerDay;
        return finestOf(client) ?? stretch;
      });
      if (part !== null && (best === null || part.columns.count < best.columns.count)) best = part;
      if (best !== null && best.columns.count <= most) return best;
    }
    return best;
  }

  #sampleBy(
    kept: TransferColumns,
    most: number,
    stretchSeconds: Part["stretchSeconds"],
  ): Part | null {
    const hashOf = (row: number): number => {
      const client = kept.client[row]!;
      const stretch = stretchOf(kept, row, stretchSeconds(client));
      return mixBits(this.#clients.hashOf(client) ^ stretch);
    };
    let oneIn = this.#oneIn;
    const isKept = (row: number): boolean => (hashOf(row) & (oneIn - 1)) === 0;
    while (oneIn < 2 ** 30 && countWhere(kept.count, isKept) > most) oneIn *= 2;
    let rows = rowsWhere(kept.count, isKept);
    while (oneIn > this.#oneIn && stretchesIn(kept, rows, stretchSeconds) < fewestClientDays) {
      oneIn /= 2;
      rows = rowsWhere(kept.count, isKept);
    }
    if (oneIn === this.#oneIn) return null;
    return { columns: selectRows(kept, rows), stretchSeconds };
  }

  #keepsRow({ client, endSeconds }: TransferColumns, row: number): boolean {
    return this.#keeps(this.#clients.hashOf(client[row]!), endSeconds[row]!);
  }

  #keeps(clientHash: number, endSeconds: number): boolean {
    const day = Math.floor(endSeconds / secondsPerDay);
    if (day !== this.#day) {
      this.#day = day;
      this.#dayBits = mixBits(day);
    }
    // A power of two: its bits are those of the remainder.
    return (mixBits(clientHash ^ this.#dayBits) & (this.#oneIn - 1)) === 0;
  }

  /** Lets more in, where there are too few client-days to drop some, or drops some; false where neither can be. */
  #makeRoom(): boolean {
    const { count } = this.#columns;
    const mayGrow =
      this.#oneIn === 1 && this.#capacity < this.#mostOfFew && count >= this.#capacity;
    if (!mayGrow) return this.#thin(0);
    if (!this.#thin(fewestClientDays))
      this.#capacity = Math.min(this.#mostOfFew, 2 * this.#capacity);
    return true;
  }

  /** Drops every second (client, day); false, and nothing dropped, where an eighth or less would remain, or too few client-days. */
  #thin(fewest: number): boolean {
    const all = this.#columns;
    this.#oneIn *= 2;
    const stays = rowsWhere(all.count, (row) => this.#keepsRow(all, row));
    const isTooFew = stays.length * 8 <= all.count || stays.length === all.count;
    if (isTooFew || (fewest > 0 && stretchesIn(all, stays, () => secondsPerDay) < fewest)) {
      this.#oneIn /= 2;
      return false;
    }
    keepRows(all, stays);
    const [clients, hosts, hostOfClient] = [this.#clients, this.#hosts, this.#hostOfClient];
    this.#clients = new NumberedHashes();
    this.#hosts = new NumberedHashes();
    this.#hostOfClient = new Uint32Array(hostOfClient.length);
    for (let row = 0; row < all.count; row++) {
      const client = all.client[row]!;
      const host = hosts.hashOf(hostOfClient[client]!);
      all.client[row] = this.#idOf(clients.hashOf(client), host);
    }
    return true;
  }
}

/** Bits of the stretch that a row lies in; of one that is a stretch by itself, of its end and its size. */
function stretchOf({ endSeconds, bytes }: TransferColumns, row: number, seconds: number): number {
  const moved = seconds === secondsPerHour ? awayFromMarks : 0;
  if (seconds > 0) return mixBits(Math.floor((endSeconds[row]! - moved) / seconds));
  return mixBits(mixBits(Math.floor(1000 * endSeconds[row]!)) ^ bytes[row]!);
}

/** How many stretches of clients of equal size scatter as much as those of some rows: (Σk)²/Σk², with k transfers each (Kish). */
function stretchesIn(
  columns: TransferColumns,
  rows: Uint32Array,
  stretchSeconds: Part["stretchSeconds"],
): number {
  const known = new NumberedHashes();
  const sizes = new Uint32Array(rows.length);
  for (const row of rows) {
    const client = columns.client[row]!;
    const stretch = stretchOf(columns, row, stretchSeconds(client));
    const id = known.idOf(mixBits(stretch ^ client));
    sizes[id] = sizes[id]! + 1;
  }
  let squares = 0;
  for (const size of sizes) squares += size * size;
  return squares === 0 ? 0 : (rows.length * rows.length) / squares;
}
