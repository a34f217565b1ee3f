import { findingsOf } from "./findings.ts";
import type { FitOptions } from "./findings.ts";
import { defaultMostTransfers, fitFindings } from "./fit.ts";
import type { LogFit } from "./fit.ts";
import { logFormats, recognise } from "./index.ts";
import { Tally } from "./tally.ts";
import { TransferStore } from "./transfer-store.ts";
import type { LineReading, LogFormat, LogReader, TransferRecord } from "./types.ts";

/** What became of a log: a fit, or the sentence that says why there is none. */
export type LogResult =
  | ({ ok: true; format: { id: string; name: string }; lines: number; transfers: number } & LogFit)
  | { ok: false; message: string };

/** How a log is to be read and fitted; `format` is an id of the list of formats, absent = recognised. */
export interface LogOptions extends FitOptions {
  format?: string;
}

/** Lines that are looked at before the format is decided. */
const sampleLines = 200;
/** Stamps outside 1970 … 9999 mean a shift that makes no sense. */
const latestSeconds = 253_402_300_800;

/** Takes a log line by line, keeps bounded memory, and fits a scenario at the end. Same lines, same result. */
export class LogAccumulator {
  readonly #options: LogOptions;
  readonly #tally = new Tally();
  readonly #store: TransferStore;
  #sample: string[] = [];
  #format: LogFormat | null = null;
  #reader: LogReader | null = null;
  #problem: string | null = null;

  constructor(options: LogOptions = {}) {
    this.#options = options;
    this.#store = new TransferStore(options.mostTransfers ?? defaultMostTransfers);
    if (options.format === undefined) return;
    const wanted = logFormats.find(({ id }) => id === options.format);
    if (wanted === undefined) {
      const ids = logFormats.map(({ id }) => id).join(", ");
      this.#problem = `There is no log format "${options.format}"; known are ${ids}.`;
    } else this.#begin(wanted);
  }

  /** Lines taken so far. */
  get lines(): number {
    return this.#tally.lines + this.#sample.length;
  }

  /** true where no further line can change the result. */
  get isHopeless(): boolean {
    return this.#problem !== null;
  }

  /** One line, without its line end. */
  line(text: string): void {
    if (this.#problem !== null) return;
    if (this.#reader !== null) {
      this.#take(this.#reader.read(text));
      return;
    }
    this.#sample.push(text);
    if (this.#sample.length >= sampleLines) this.#decide();
  }

  /** The fit of all lines so far; call it once. */
  finish(): LogResult {
    if (this.#reader === null && this.#problem === null) this.#decide();
    if (this.#problem !== null) return { ok: false, message: this.#problem };
    const format = this.#format;
    const findings = findingsOf(this.#tally, this.#store, format, this.#options);
    if (format === null || findings === null) {
      const { lines, unparsable } = this.#tally;
      const message =
        `The log (${format?.name ?? "unknown format"}, ${lines} lines) holds no transfer and no listing` +
        (unparsable > 0 ? `; ${unparsable} of its lines could not be read.` : ".");
      return { ok: false, message };
    }
    return {
      ok: true,
      format: { id: format.id, name: format.name },
      lines: this.#tally.lines,
      transfers: this.#tally.transfers,
      ...fitFindings(findings),
    };
  }

  #begin(format: LogFormat): void {
    this.#format = format;
    this.#reader = format.reader();
  }

  #decide(): void {
    const format = recognise(this.#sample);
    if (format === null) {
      const names = logFormats.map(({ name }) => name).join("; ");
      this.#problem = `The first ${this.#sample.length} lines are of no known log format. Known are: ${names}.`;
      return;
    }
    this.#begin(format);
    const waiting = this.#sample;
    this.#sample = [];
    for (const text of waiting) this.line(text);
  }

  #take(reading: LineReading): void {
    if (reading === null || reading === "unparsable" || !("host" in reading)) {
      this.#tally.count(reading);
      return;
    }
    const record = this.#shifted(reading);
    if (record.endSeconds < 0 || record.endSeconds > latestSeconds) {
      this.#tally.count("unparsable");
      return;
    }
    this.#tally.count(record);
    this.#store.add(record);
  }

  #shifted(record: TransferRecord): TransferRecord {
    const hours = this.#options.clockShiftHours ?? 0;
    return hours === 0 ? record : { ...record, endSeconds: record.endSeconds + hours * 3600 };
  }
}
