import { emptyColumns, kindCodes, selectRows } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import { hashText, mixBits } from "./hash.ts";
import type { Name } from "./names.ts";
import { secondsPerDay } from "./time.ts";
import type { TransferRecord } from "./types.ts";

/** Fewest client-days that stand for all: their load is within 4.5 %, one standard error. */
const fewestClientDays = 500;

/**
 * Keeps transfers in bounded memory, without names. When it is full it drops every second (client, day) whole, chosen by a
 * hash, so that the visits that remain are complete and the sample does not depend on the order of the lines.
 */
export class TransferStore {
  #columns = emptyColumns(1024);
  #ids = new Map<number, number>();
  #hashes: number[] = [];
  #hostIds = new Map<number, number>();
  #hosts: number[] = [];
  #oneIn = 1;
  #overflowed = 0;
  /** The day that was asked about last, and its bits: neighbours share it. */
  #day = Number.NaN;
  #dayBits = 0;
  readonly #capacity: number;

  /** `capacity` = most transfers, and most clients, kept at a time. */
  constructor(capacity: number) {
    this.#capacity = capacity;
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

  /** The number of each client's host. */
  get hostOfClient(): readonly number[] {
    return this.#hosts;
  }

  /** Where the store had to drop some already: drops more, until at most so many are left or too few would be. */
  thinTo(most: number): void {
    while (this.#oneIn > 1 && this.#columns.count > most) if (!this.#thin()) return;
  }

  /** Durations that were rounded down to whole seconds become the middle of what they may have been. */
  addHalfSeconds(): void {
    const { count, durationSeconds, durationErrorSeconds } = this.#columns;
    for (let row = 0; row < count; row++) {
      if (durationErrorSeconds[row] !== 1) continue;
      durationSeconds[row]! += 0.5;
      durationErrorSeconds[row] = 0.5;
    }
  }

  add(record: TransferRecord, name: Name): void {
    if (this.#oneIn > 1 && !this.#keeps(name.hash, record.endSeconds)) return;
    if (this.#columns.count >= this.#capacity || this.#hashes.length >= this.#capacity) {
      if (!this.#thin()) {
        this.#overflowed++;
        return;
      }
      this.add(record, name);
      return;
    }
    this.#append(record, this.#idOf(name.hash, name.hostHash));
  }

  #idOf(hash: number, hostHash: number): number {
    const known = this.#ids.get(hash);
    if (known !== undefined) return known;
    const id = this.#hashes.length;
    this.#ids.set(hash, id);
    this.#hashes.push(hash);
    let host = this.#hostIds.get(hostHash);
    if (host === undefined) {
      host = this.#hostIds.size;
      this.#hostIds.set(hostHash, host);
    }
    this.#hosts.push(host);
    return id;
  }

  #append(record: TransferRecord, client: number): void {
    const row = this.#columns.count;
    if (row >= this.#columns.kind.length) this.#grow();
    const all = this.#columns;
    all.endSeconds[row] = record.endSeconds;
    all.durationSeconds[row] = record.durationSeconds ?? Number.NaN;
    all.durationErrorSeconds[row] = record.durationErrorSeconds;
    all.stampErrorSeconds[row] = record.stampErrorSeconds;
    all.bytes[row] = record.bytes ?? Number.NaN;
    all.setupSeconds[row] = record.setupSeconds ?? Number.NaN;
    all.client[row] = client;
    all.session[row] = record.session === null ? 0 : Math.max(1, hashText(record.session));
    all.kind[row] = kindCodes[record.kind];
    all.complete[row] = record.complete ? 1 : 0;
    all.count = row + 1;
  }

  /**
   * A part of kept transfers, at most so many: client-days that a hash picks, whole; null where they are no more, or where a
   * part would be too few client-days to stand for all.
   */
  sample(kept: TransferColumns, most: number): TransferColumns | null {
    const ownOneIn = this.#oneIn;
    let rows = new Uint32Array(kept.count).map((_, row) => row);
    while (rows.length > most) {
      this.#oneIn *= 2;
      const fewer = this.#rowsKept(kept, rows);
      if (fewer.length === rows.length || clientDays(kept, fewer) < fewestClientDays) break;
      rows = fewer;
    }
    this.#oneIn = ownOneIn;
    return rows.length === kept.count ? null : selectRows(kept, rows);
  }

  /** Those of some rows that the store keeps as it thins now. */
  #rowsKept(columns: TransferColumns, rows: Uint32Array): Uint32Array<ArrayBuffer> {
    const kept = new Uint32Array(rows.length);
    let count = 0;
    for (const row of rows) {
      const hash = this.#hashes[columns.client[row]!]!;
      if (this.#keeps(hash, columns.endSeconds[row]!)) kept[count++] = row;
    }
    return kept.slice(0, count);
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

  #grow(): void {
    const old = this.#columns;
    const size = Math.min(this.#capacity, old.kind.length * 2);
    // Column by column: old and new are never all in memory together.
    const grow = <Column extends Float64Array | Float32Array | Uint32Array | Uint8Array>(
      from: Column,
      to: Column,
    ): Column => {
      to.set(from);
      return to;
    };
    old.endSeconds = grow(old.endSeconds, new Float64Array(size));
    old.durationSeconds = grow(old.durationSeconds, new Float32Array(size));
    old.bytes = grow(old.bytes, new Float32Array(size));
    old.setupSeconds = grow(old.setupSeconds, new Float32Array(size));
    old.durationErrorSeconds = grow(old.durationErrorSeconds, new Float32Array(size));
    old.stampErrorSeconds = grow(old.stampErrorSeconds, new Float32Array(size));
    old.client = grow(old.client, new Uint32Array(size));
    old.session = grow(old.session, new Uint32Array(size));
    old.kind = grow(old.kind, new Uint8Array(size));
    old.complete = grow(old.complete, new Uint8Array(size));
  }

  /** Drops every second (client, day); false, and nothing dropped, where an eighth or less would remain. */
  #thin(): boolean {
    const all = this.#columns;
    this.#oneIn *= 2;
    const kept = new Uint32Array(all.count);
    let count = 0;
    for (let row = 0; row < all.count; row++) {
      const hash = this.#hashes[all.client[row]!]!;
      if (this.#keeps(hash, all.endSeconds[row]!)) kept[count++] = row;
    }
    const stays = kept.subarray(0, count);
    if (stays.length * 8 <= all.count || stays.length === all.count) {
      this.#oneIn /= 2;
      return false;
    }
    const [hashes, hosts] = [this.#hashes, this.#hosts];
    const moved = new Map<number, number>();
    this.#ids = new Map();
    this.#hashes = [];
    this.#hosts = [];
    moveUp(all.endSeconds, stays);
    for (const column of [all.durationSeconds, all.bytes, all.setupSeconds])
      moveUpFloats(column, stays);
    for (const column of [all.durationErrorSeconds, all.stampErrorSeconds])
      moveUpFloats(column, stays);
    for (const column of [all.client, all.session]) moveUpWords(column, stays);
    for (const column of [all.kind, all.complete]) moveUpBytes(column, stays);
    for (let target = 0; target < stays.length; target++) {
      const client = all.client[target]!;
      let id = moved.get(client);
      if (id === undefined) {
        id = this.#hashes.length;
        moved.set(client, id);
        this.#ids.set(hashes[client]!, id);
        this.#hashes.push(hashes[client]!);
        this.#hosts.push(hosts[client]!);
      }
      all.client[target] = id;
    }
    all.count = stays.length;
    return true;
  }
}

/** How many client-days of equal size scatter as much as those of some rows: (Σk)²/Σk², with k transfers each (Kish). */
function clientDays({ client, endSeconds }: TransferColumns, rows: Uint32Array): number {
  const sizes = new Map<number, number>();
  for (const row of rows) {
    const key = client[row]! * 2 ** 20 + Math.floor(endSeconds[row]! / secondsPerDay);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  let squares = 0;
  for (const size of sizes.values()) squares += size * size;
  return squares === 0 ? 0 : (rows.length * rows.length) / squares;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUp(column: Float64Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpFloats(column: Float32Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpWords(column: Uint32Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpBytes(column: Uint8Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}
