import { DistinctCounter } from "./distinct.ts";
import { DistinctSketch } from "./distinct-sketch.ts";
import { HourSums } from "./hour-sums.ts";
import { LogBuckets } from "./log-buckets.ts";
import { Names } from "./names.ts";
import type { Name } from "./names.ts";
import type { LineReading, PortsSeen, TransferRecord } from "./types.ts";

/** Unparsable lines that are remembered. */
const examples = 3;

const counters = {
  delete: "deletes",
  "other-protocol": "otherProtocol",
  failed: "failed",
  refusal: "refusals",
} as const;

/** Counts everything that a log holds, whether it is used or not. */
export class Tally {
  /** Files that were begun. */
  files = 0;
  lines = 0;
  unparsable = 0;
  /** The first unparsable lines, by number, with the reason. */
  readonly unread: { line: number; why: string }[] = [];
  /** Lines of other programs in the same file. */
  foreign = 0;
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
  /** Ports that were given in a reply and never used. */
  unusedReplies = 0;
  /** Of data connections, and of replies and requests: those count where the log says nothing of data connections. */
  readonly #ofTransfers = { passive: 0, active: 0 };
  readonly #ofReplies = { passive: 0, active: 0 };
  readonly ports = new Set<number>();
  readonly clients = new DistinctCounter();
  readonly hosts = new DistinctCounter();
  /** What a summary is made of: sums that can be added up over files. */
  readonly hours = new HourSums();
  readonly durations = new LogBuckets();
  readonly sizes = new LogBuckets();
  readonly clientSketch = new DistinctSketch();
  readonly hostSketch = new DistinctSketch();
  readonly #names = new Names(({ hash, hostHash }) => {
    this.clients.addHash(hash);
    this.hosts.addHash(hostHash);
    this.clientSketch.addHash(hash);
    this.hostSketch.addHash(hostHash);
  });

  /** Counts one line by what was read from it; `why` says why it could not be read. */
  count(reading: LineReading, why: () => string = () => ""): void {
    this.lines++;
    if (reading === null) return;
    if (reading === "unparsable") {
      this.unparsable++;
      if (this.unread.length < examples) this.unread.push({ line: this.lines, why: why() });
      return;
    }
    if ("host" in reading) this.transfer(reading);
    else this[counters[reading.kind]]++;
  }

  /** Counts a record that no single line gave. */
  countLate(reading: LineReading): void {
    this.count(reading);
    this.lines--;
  }

  /** Counts a data connection and returns what is kept of its names. Lines are counted apart. */
  transfer(record: TransferRecord): Name {
    this.#count(record);
    return this.#names.of(record.host, record.user);
  }

  /** The same where only the raw hashes of the names are there. */
  hashedTransfer(record: TransferRecord, rawHash: number, rawHostHash: number): Name {
    this.#count(record);
    return this.#names.ofRawHashes(rawHash, rawHostHash);
  }

  #count(record: TransferRecord): void {
    if (record.kind === "upload") this.uploads++;
    else if (record.kind === "download") this.downloads++;
    else this.listings++;
    if (!record.complete) this.brokenOff++;
    if (record.bytes === 0 && record.kind !== "listing") this.zeroBytes++;
    if (record.durationSeconds === null) this.withoutDuration++;
    if (record.passive === true) this.#ofTransfers.passive++;
    if (record.passive === false) this.#ofTransfers.active++;
    if (record.port !== null && record.passive !== false) this.ports.add(record.port);
    this.hours.add(record.endSeconds, record.durationSeconds ?? 0);
    if (record.durationSeconds !== null) this.durations.add(record.durationSeconds);
    if (record.bytes !== null) this.sizes.add(record.bytes);
  }

  /** Adds what the replies of the server showed. */
  addPorts(seen: PortsSeen): void {
    for (const port of seen.ports) this.ports.add(port);
    this.unusedReplies += seen.unusedReplies;
    this.#ofReplies.passive += seen.passiveReplies;
    this.#ofReplies.active += seen.activeRequests;
  }

  get #modes(): { passive: number; active: number } {
    const { passive, active } = this.#ofTransfers;
    return passive + active > 0 ? this.#ofTransfers : this.#ofReplies;
  }

  get passive(): number {
    return this.#modes.passive;
  }

  get active(): number {
    return this.#modes.active;
  }

  /** Data connections: uploads, downloads and listings. */
  get transfers(): number {
    return this.uploads + this.downloads + this.listings;
  }
}
