import { hashText, mixBits } from "./hash.ts";
import { secondsPerDay } from "./time.ts";
import type { TransferRecord } from "./types.ts";

/** Codes of `TransferStore.kind`. */
export const kindCodes = { upload: 0, download: 1, listing: 2 } as const;

/** Transfers as columns; NaN = not known. Row i is one transfer. */
export interface TransferColumns {
  count: number;
  endSeconds: Float64Array;
  durationSeconds: Float64Array;
  durationErrorSeconds: Float32Array;
  stampErrorSeconds: Float32Array;
  bytes: Float64Array;
  setupSeconds: Float32Array;
  /** Index of the client (host and user). */
  client: Uint32Array;
  /** Hash of the server's session id; 0 = none. */
  session: Uint32Array;
  kind: Uint8Array;
  /** 1 = complete. */
  complete: Uint8Array;
}

function columns(capacity: number): TransferColumns {
  return {
    count: 0,
    endSeconds: new Float64Array(capacity),
    durationSeconds: new Float64Array(capacity),
    durationErrorSeconds: new Float32Array(capacity),
    stampErrorSeconds: new Float32Array(capacity),
    bytes: new Float64Array(capacity),
    setupSeconds: new Float32Array(capacity),
    client: new Uint32Array(capacity),
    session: new Uint32Array(capacity),
    kind: new Uint8Array(capacity),
    complete: new Uint8Array(capacity),
  };
}

const columnNames = [
  "endSeconds",
  "durationSeconds",
  "durationErrorSeconds",
  "stampErrorSeconds",
  "bytes",
  "setupSeconds",
  "client",
  "session",
  "kind",
  "complete",
] as const;

/**
 * Keeps transfers in bounded memory. When it is full it drops every second (client, day) whole, chosen by a hash, so that
 * the visits that remain are complete and the sample does not depend on the order of the lines.
 */
export class TransferStore {
  #columns = columns(1024);
  #clientIds = new Map<string, number>();
  #clientHashes: number[] = [];
  #oneIn = 1;
  #overflowed = 0;
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

  add(record: TransferRecord): void {
    const name = `${record.host} ${record.user}`;
    const known = this.#clientIds.get(name);
    const hash = known === undefined ? hashText(name) : (this.#clientHashes[known] ?? 0);
    if (!this.#keeps(hash, record.endSeconds)) return;
    if (this.#columns.count >= this.#capacity || this.#clientHashes.length >= this.#capacity) {
      if (!this.#thin()) {
        this.#overflowed++;
        return;
      }
      this.add(record);
      return;
    }
    let client = known;
    if (client === undefined) {
      client = this.#clientHashes.length;
      this.#clientIds.set(name, client);
      this.#clientHashes.push(hash);
    }
    this.#append(record, client);
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

  #keeps(clientHash: number, endSeconds: number): boolean {
    const day = Math.floor(endSeconds / secondsPerDay);
    return mixBits(clientHash ^ mixBits(day)) % this.#oneIn === 0;
  }

  #grow(): void {
    const old = this.#columns;
    const bigger = columns(Math.min(this.#capacity, old.kind.length * 2));
    for (const name of columnNames) bigger[name].set(old[name]);
    bigger.count = old.count;
    this.#columns = bigger;
  }

  /** Drops every second (client, day); false, and nothing dropped, where an eighth or less would remain. */
  #thin(): boolean {
    const all = this.#columns;
    this.#oneIn *= 2;
    const stays: number[] = [];
    for (let row = 0; row < all.count; row++) {
      const hash = this.#clientHashes[all.client[row] ?? 0] ?? 0;
      if (this.#keeps(hash, all.endSeconds[row] ?? 0)) stays.push(row);
    }
    if (stays.length * 8 <= all.count || stays.length === all.count) {
      this.#oneIn /= 2;
      return false;
    }
    const clientIds = [...this.#clientIds.keys()];
    const clientHashes = this.#clientHashes;
    const moved = new Map<number, number>();
    this.#clientIds = new Map();
    this.#clientHashes = [];
    for (const [target, row] of stays.entries()) {
      for (const name of columnNames) all[name][target] = all[name][row] ?? 0;
      const client = all.client[row] ?? 0;
      let id = moved.get(client);
      if (id === undefined) {
        id = this.#clientHashes.length;
        moved.set(client, id);
        this.#clientIds.set(clientIds[client] ?? "", id);
        this.#clientHashes.push(clientHashes[client] ?? 0);
      }
      all.client[target] = id;
    }
    all.count = stays.length;
    return true;
  }
}
