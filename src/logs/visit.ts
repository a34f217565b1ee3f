import type { Pauses } from "./lanes.ts";

/** What is kept of visits, a row each: a number in a list takes a tenth of one in an object. */
interface Table {
  client: Uint32Array;
  startSeconds: Float64Array;
  endSeconds: Float64Array;
  busySeconds: Float64Array;
  idleSeconds: Float64Array;
  files: Uint32Array;
  uploads: Uint32Array;
  listings: Uint32Array;
  parallel: Uint32Array;
  telling: Uint32Array;
  gaps: Uint32Array;
  tinyGaps: Uint32Array;
  from: Uint32Array;
  to: Uint32Array;
}

/** The numbers of one visit. */
export type VisitNumbers = Record<keyof Table, number>;

const real = ["startSeconds", "endSeconds", "busySeconds", "idleSeconds"] as const;
const whole = [
  "client",
  "files",
  "uploads",
  "listings",
  "parallel",
  "telling",
  "gaps",
  "tinyGaps",
  "from",
  "to",
] as const;

/** One visit of one client, as far as its data connections tell. */
export class Visit implements Pauses {
  readonly #table: Table;
  readonly #row: number;

  constructor(table: Table, row: number) {
    this.#table = table;
    this.#row = row;
  }

  get client(): number {
    return this.#table.client[this.#row]!;
  }
  get startSeconds(): number {
    return this.#table.startSeconds[this.#row]!;
  }
  get endSeconds(): number {
    return this.#table.endSeconds[this.#row]!;
  }
  get files(): number {
    return this.#table.files[this.#row]!;
  }
  get uploads(): number {
    return this.#table.uploads[this.#row]!;
  }
  get listings(): number {
    return this.#table.listings[this.#row]!;
  }
  get busySeconds(): number {
    return this.#table.busySeconds[this.#row]!;
  }
  /** Most data connections that certainly ran at once. */
  get parallel(): number {
    return this.#table.parallel[this.#row]!;
  }
  /** Data connections that last long enough, on this clock, to show whether they overlap. */
  get telling(): number {
    return this.#table.telling[this.#row]!;
  }
  get idleSeconds(): number {
    return this.#table.idleSeconds[this.#row]!;
  }
  get gaps(): number {
    return this.#table.gaps[this.#row]!;
  }
  get tinyGaps(): number {
    return this.#table.tinyGaps[this.#row]!;
  }
  /** Its rows are those of an order from `from` to `to`. */
  get from(): number {
    return this.#table.from[this.#row]!;
  }
  get to(): number {
    return this.#table.to[this.#row]!;
  }
}

/** Takes visits one after the other. */
export class VisitTable {
  readonly #table: Table;
  readonly visits: Visit[] = [];

  constructor() {
    this.#table = {} as Table;
    this.#makeRoom(256);
  }

  add(numbers: VisitNumbers): void {
    const row = this.visits.length;
    if (row === this.#table.client.length) this.#makeRoom(2 * row);
    for (const name of real) this.#table[name][row] = numbers[name];
    for (const name of whole) this.#table[name][row] = numbers[name];
    this.visits.push(new Visit(this.#table, row));
  }

  #makeRoom(size: number): void {
    const table = this.#table;
    for (const name of real) {
      const longer = new Float64Array(size);
      longer.set(table[name] ?? []);
      table[name] = longer;
    }
    for (const name of whole) {
      const longer = new Uint32Array(size);
      longer.set(table[name] ?? []);
      table[name] = longer;
    }
  }
}
