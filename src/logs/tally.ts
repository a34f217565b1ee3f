import { DistinctCounter } from "./distinct.ts";
import type { LineReading, TransferRecord } from "./types.ts";

/** Line numbers of unparsable lines that are remembered. */
const examples = 3;

const counters = {
  delete: "deletes",
  "other-protocol": "otherProtocol",
  failed: "failed",
  refusal: "refusals",
} as const;

const transferCounters = { upload: "uploads", download: "downloads", listing: "listings" } as const;

/** Counts everything that a log holds, whether it is used or not. */
export class Tally {
  lines = 0;
  unparsable = 0;
  readonly unparsableLines: number[] = [];
  uploads = 0;
  downloads = 0;
  listings = 0;
  brokenOff = 0;
  zeroBytes = 0;
  withoutDuration = 0;
  deletes = 0;
  otherProtocol = 0;
  failed = 0;
  refusals = 0;
  passive = 0;
  active = 0;
  lowestPort = Number.POSITIVE_INFINITY;
  highestPort = 0;
  readonly clients = new DistinctCounter();
  readonly hosts = new DistinctCounter();

  /** Counts one line by what was read from it. */
  count(reading: LineReading): void {
    this.lines++;
    if (reading === null) return;
    if (reading === "unparsable") {
      this.unparsable++;
      if (this.unparsableLines.length < examples) this.unparsableLines.push(this.lines);
      return;
    }
    if ("host" in reading) this.#transfer(reading);
    else this[counters[reading.kind]]++;
  }

  #transfer(record: TransferRecord): void {
    this[transferCounters[record.kind]]++;
    if (!record.complete) this.brokenOff++;
    if (record.bytes === 0 && record.kind !== "listing") this.zeroBytes++;
    if (record.durationSeconds === null) this.withoutDuration++;
    if (record.passive === true) this.passive++;
    if (record.passive === false) this.active++;
    if (record.port !== null && record.passive !== false) {
      this.lowestPort = Math.min(this.lowestPort, record.port);
      this.highestPort = Math.max(this.highestPort, record.port);
    }
    this.clients.add(`${record.host} ${record.user}`);
    this.hosts.add(record.host);
  }

  /** Data connections: uploads, downloads and listings. */
  get transfers(): number {
    return this.uploads + this.downloads + this.listings;
  }
}
