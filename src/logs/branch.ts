import { Tally } from "./log-counts.ts";
import { TransferStore } from "./transfer-store.ts";
import type { Carrier, LineReading, LogReader, ReadingWay, TransferRecord } from "./types.ts";

/** Stamps outside 1970 … 9999 mean a shift that makes no sense. */
const latestSeconds = 253_402_300_800;

/** One way to read a log, with all that it has found so far. */
export class Branch {
  readonly way: ReadingWay | null;
  readonly tally: Tally;
  readonly store: TransferStore;
  /** Steps back of the clock, s: a log is nearly ascending, so the right way to read it has few. */
  disorderSeconds = 0;
  /** Server that the lines betray. */
  writer: string | null = null;
  /** Whole seconds are rounded down. */
  roundsDown = false;
  readonly #shiftSeconds: number;
  #reader: LogReader | null = null;
  #lastSeconds = -Infinity;
  #first = Infinity;
  #latest = -Infinity;

  constructor(way: ReadingWay | null, capacity: number, mostOfFew: number, shiftSeconds: number) {
    this.way = way;
    this.tally = new Tally();
    this.store = new TransferStore(capacity, mostOfFew);
    this.#shiftSeconds = shiftSeconds;
  }

  /** The first moment that was read; Infinity where there was none. */
  get firstSeconds(): number {
    return this.#first;
  }

  /** From the first to the last moment that was read, s: a log has no holes of weeks, so the right way has the shorter one. */
  get spanSeconds(): number {
    return Math.max(0, this.#latest - this.#first);
  }

  /** From here on lines are read by this reader; what the one before still held is taken in. */
  begin(reader: LogReader): void {
    this.endFile();
    this.tally.files++;
    this.#reader = reader;
  }

  /** true where the reader takes lines without making text of them. */
  get readsBytes(): boolean {
    return this.#reader?.readBytes !== undefined;
  }

  /**
   * One line; `why` says why it could not be read. Where it could not and `mayBeForeign`, it counts as one of another
   * program. Returns whether it held anything of this format.
   */
  line(
    text: string,
    carrier: Carrier | undefined,
    why: () => string,
    mayBeForeign = false,
  ): boolean {
    const reading = this.#reader?.read(text, carrier) ?? null;
    if (mayBeForeign && reading === "unparsable") this.#foreign();
    else this.#take(reading, why);
    return reading !== null && reading !== "unparsable";
  }

  /** One line as bytes of its file; false where it has not the usual shape and must be read as text. */
  bytes(bytes: Uint8Array, from: number, to: number): boolean {
    const found = this.#reader?.readBytes?.(bytes, from, to) ?? null;
    if (found === null) return false;
    const { record, rawHash, rawHostHash } = found;
    const endSeconds = record.endSeconds + this.#shiftSeconds;
    if (!(endSeconds >= 0 && endSeconds <= latestSeconds)) return false;
    record.endSeconds = endSeconds;
    this.#step(endSeconds);
    this.tally.lines++;
    this.store.add(record, this.tally.hashedTransfer(record, rawHash, rawHostHash));
    return true;
  }

  #foreign(): void {
    this.tally.lines++;
    this.tally.foreign++;
  }

  /** Takes in what only the end of a file decides. */
  endFile(): void {
    const reader = this.#reader;
    if (reader === null) return;
    this.#reader = null;
    for (const record of reader.finish?.() ?? []) {
      this.#take(record, () => "");
      this.tally.lines--;
    }
    const seen = reader.ports?.();
    if (seen !== undefined) this.tally.addPorts(seen);
    this.writer ??= reader.writer?.() ?? null;
    this.roundsDown ||= reader.roundsDown?.() ?? false;
  }

  #take(reading: LineReading, why: () => string): void {
    if (reading === null || reading === "unparsable" || !("host" in reading)) {
      if (reading !== null && reading !== "unparsable") this.#step(reading.atSeconds);
      this.tally.count(reading, why);
      return;
    }
    const record = this.#shifted(reading);
    if (!(record.endSeconds >= 0 && record.endSeconds <= latestSeconds)) {
      this.tally.count("unparsable", why);
      return;
    }
    this.#step(record.endSeconds);
    this.tally.lines++;
    this.store.add(record, this.tally.transfer(record));
  }

  #step(seconds: number): void {
    if (Number.isNaN(seconds)) return;
    if (seconds < this.#lastSeconds) this.disorderSeconds += this.#lastSeconds - seconds;
    this.#lastSeconds = seconds;
    this.#first = Math.min(this.#first, seconds);
    this.#latest = Math.max(this.#latest, seconds);
  }

  #shifted(record: TransferRecord): TransferRecord {
    return this.#shiftSeconds === 0
      ? record
      : { ...record, endSeconds: record.endSeconds + this.#shiftSeconds };
  }
}

/** true where both ways read the same: years first, or one and the same day and month. */
function areAlike(a: Branch, b: Branch): boolean {
  return reasons.every((reason) => reason(a) === reason(b)) && a.firstSeconds === b.firstSeconds;
}

/** What speaks against a way to read a log, the strongest first: lines that are no date in it, steps back, a long span. */
const reasons: readonly ((branch: Branch) => number)[] = [
  (branch) => branch.tally.unparsable,
  (branch) => branch.disorderSeconds,
  (branch) => branch.spanSeconds,
];
/** Disorder and span decide where the other way has so many times as much. */
const clearly = 2;

/** The branch that reads the log best, whether that is beyond doubt, and whether all ways read the same. */
export function bestBranch(
  branches: readonly Branch[],
): { branch: Branch; isSure: boolean; isOnly: boolean } | null {
  const [first, second] = [...branches].sort((a, b) => {
    for (const reason of reasons) if (reason(a) !== reason(b)) return reason(a) - reason(b);
    return 0;
  });
  if (first === undefined) return null;
  if (second === undefined) return { branch: first, isSure: true, isOnly: true };
  if (areAlike(first, second)) return { branch: first, isSure: true, isOnly: true };
  const isSure =
    first.tally.unparsable < second.tally.unparsable ||
    first.disorderSeconds * clearly < second.disorderSeconds ||
    (first.disorderSeconds === second.disorderSeconds &&
      first.spanSeconds * clearly < second.spanSeconds);
  return { branch: first, isSure, isOnly: false };
}
