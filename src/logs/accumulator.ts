import type { AtOnce } from "./at-once.ts";
import { bestBranch, Branch } from "./branch.ts";
import { Peeler } from "./carrier.ts";
import { findingsOf } from "./findings.ts";
import type { Findings, FitOptions } from "./findings.ts";
import { defaultMostOfFew, defaultMostTransfers, fitFindings } from "./fit.ts";
import type { LogFit } from "./fit.ts";
import { firstPartOf } from "./first-part.ts";
import type { FirstPart } from "./first-part.ts";
import { assumesListings } from "./groups.ts";
import { intoHolds, replayObstacle } from "./hold-rows.ts";
import type { HoldRows, NoReplay } from "./hold-rows.ts";
import { choose, forced } from "./choice.ts";
import { logFormats } from "./index.ts";
import type { CutFile } from "./packing.ts";
import { readingNotes } from "./reading-notes.ts";
import { summaryOf } from "./summary.ts";
import type { LogSummary } from "./summary.ts";
import type { Carrier, LogFormat, ReadingWay } from "./types.ts";
import { whyUnknown, whyUnread } from "./unknown.ts";
import { readingWords } from "./words/reading.ts";

/** What became of a log: a fit, or the sentence that says why there is none. */
export type LogResult =
  | ({
      ok: true;
      format: { id: string; name: string };
      lines: number;
      transfers: number;
      /** The log's own data connections, for a replay; null where it cannot be replayed. No names. */
      holds: HoldRows | null;
      /** Why there are no holds; null where there are. */
      noReplay: NoReplay | null;
      /** true where the log cannot show listings: the fit assumes them, a replay has none. */
      assumesListings: boolean;
      /** The most at once that the log certainly shows. */
      atOnce: AtOnce;
      /** What the first half of the days would have said; null where there are too few. */
      firstPart: FirstPart | null;
      summary: LogSummary;
    } & LogFit)
  | { ok: false; message: string };

/** How a log is to be read and fitted; `format` is an id of the list of formats, absent = recognised. */
export interface LogOptions extends FitOptions {
  format?: string;
  /** Id of a way to read an ambiguous log, as in `ways` of its format; absent = the log decides. */
  way?: string;
}

/** Lines that are looked at before the format is decided, and at most where few of them are understood. */
const sampleLines = 200;
const longestSample = 20_000;
const mostSampleCharacters = 8_000_000;
/** A format is recognised by this share of the lines; by as few lines where others are plainly of other programs. */
const leastShare = 0.3;
const leastUnderstood = 3;
/** Where nothing says when the log was written: the year that stamps without one are of. */
const someDay = 946_684_800;

/** Takes a log line by line, keeps bounded memory, and fits a scenario at the end. Same lines, same result. */
export class LogAccumulator {
  readonly #options: LogOptions;
  #branches: Branch[] = [];
  #sample: string[] = [];
  #sampleCharacters = 0;
  /** Lines at which the format is looked for next: each time twice as many. */
  #nextLook = sampleLines;
  #format: LogFormat | null = null;
  readonly #formats = new Set<string>();
  /** Servers that the formats of the files name. */
  readonly #servers = new Set<string>();
  #isPeeled = false;
  #isBegun = false;
  #peeler = new Peeler(someDay);
  #datesAreGuessed = false;
  readonly #programs = new Set<string>();
  readonly #cutFiles: CutFile[] = [];
  #problem: string | null = null;
  #lookedAt: readonly string[] = [];

  constructor(options: LogOptions = {}) {
    this.#options = options;
    if (options.format === undefined) return;
    const wanted = logFormats.find(({ id }) => id === options.format);
    if (wanted === undefined) {
      const ids = logFormats.map(({ id }) => id).join(", ");
      this.#problem = readingWords().noFormat(options.format, ids);
    }
  }

  /** Lines taken so far. */
  get lines(): number {
    return (this.#branches[0]?.tally.lines ?? 0) + this.#sample.length;
  }

  /** true where no further line can change the result. */
  get isHopeless(): boolean {
    return this.#problem !== null;
  }

  /** Another file of the same log begins, written last at `newestSeconds`; its format is recognised anew. */
  nextFile(newestSeconds?: number): void {
    if (this.#problem !== null) return;
    if (!this.#isBegun && this.#sample.length > 0) this.#decide(true);
    for (const branch of this.#branches) branch.endFile();
    this.#isBegun = false;
    this.#nextLook = sampleLines;
    this.#datesAreGuessed ||= newestSeconds === undefined;
    this.#peeler = new Peeler(newestSeconds ?? someDay);
  }

  /** The end of a packed file is missing. */
  cutShort(file: CutFile): void {
    this.#cutFiles.push(file);
  }

  /** One line, without its line end. */
  line(text: string): void {
    if (this.#problem !== null) return;
    if (this.#isBegun) {
      this.#read(text);
      return;
    }
    this.#sample.push(text);
    this.#sampleCharacters += text.length;
    const isFull =
      this.#sample.length >= longestSample || this.#sampleCharacters > mostSampleCharacters;
    if (isFull || this.#sample.length === this.#nextLook) {
      this.#nextLook *= 2;
      this.#decide(isFull);
    }
  }

  /** Who takes the lines of this file as bytes; null where they have to be text. */
  get bytesTaker(): Branch | null {
    const [only] = this.#branches;
    const isPlain = this.#isBegun && !this.#isPeeled && this.#branches.length === 1;
    return isPlain && only?.readsBytes === true ? only : null;
  }

  /** The fit of all lines so far; call it once. */
  finish(): LogResult {
    if (!this.#isBegun && this.#problem === null) this.#decide(true);
    if (this.#problem !== null) return { ok: false, message: this.#problem };
    for (const branch of this.#branches) branch.endFile();
    const best = bestBranch(this.#branches);
    const format = this.#format;
    if (best === null || format === null) return { ok: false, message: whyUnknown(this.#lookedAt) };
    const { branch } = best;
    // Files of two servers tell of none.
    const named = this.#servers.size > 1 ? "generic" : format.software;
    const software = branch.writer ?? named;
    if (branch.roundsDown) branch.store.addHalfSeconds();
    const findings = findingsOf(branch.tally, branch.store, format, this.#options, software);
    if (findings === null) {
      const { lines, refusals, unparsable, unread } = branch.tally;
      const why = unread[0]?.why ?? "";
      const message = readingWords().nothingIn(format.name, lines, refusals, unparsable, why);
      return { ok: false, message };
    }
    const fit = fitFindings(findings);
    const notes = readingNotes({
      formats: [...this.#formats],
      isPeeled: this.#isPeeled,
      datesAreGuessed: this.#datesAreGuessed && this.#isPeeled,
      way: best.isOnly ? null : branch.way,
      isSure: best.isSure || this.#options.way !== undefined,
      foreign: branch.tally.foreign,
      cutFiles: this.#cutFiles,
    });
    return { ...this.#found(format, findings), ...fit, notes: [...fit.notes, ...notes] };
  }

  #found(format: LogFormat, findings: Findings) {
    const { tally } = findings;
    return {
      ok: true as const,
      format: { id: format.id, name: format.name },
      lines: tally.lines,
      transfers: tally.transfers,
      noReplay: replayObstacle(findings),
      assumesListings: assumesListings(findings),
      atOnce: findings.whole.atOnce,
      firstPart: firstPartOf(findings),
      summary: summaryOf(findings),
      // The last: it uses the findings up.
      holds: intoHolds(findings),
    };
  }

  #decide(isLast: boolean): void {
    const peeled = this.#sample.map((line) => this.#peeler.peel(line));
    const wanted = logFormats.find(({ id }) => id === this.#options.format);
    const choice =
      wanted === undefined ? choose(this.#sample, peeled) : forced(wanted, this.#sample, peeled);
    const understood = (choice?.share ?? 0) * (choice?.lines ?? 0);
    const isClear =
      choice !== null && (choice.share >= leastShare || understood >= leastUnderstood);
    if (choice !== null && isClear && (choice.share >= leastShare || isLast)) {
      this.#begin(choice.format, choice.isPeeled);
      return;
    }
    // A shared syslog may hold hundreds of lines of other programs first.
    const mayCome =
      understood >= 1 || peeled.filter((line) => line !== null).length * 2 > peeled.length;
    if (!isLast && mayCome) return;
    this.#problem = whyUnknown(this.#sample);
  }

  #begin(format: LogFormat, isPeeled: boolean): void {
    this.#format ??= format;
    this.#formats.add(format.name);
    if (format.software !== "generic") this.#servers.add(format.software);
    this.#isPeeled = isPeeled;
    this.#isBegun = true;
    if (this.#branches.length === 0) this.#branches = this.#openBranches(format);
    for (const branch of this.#branches) {
      const way = format.ways?.find(({ id }) => id === branch.way?.id);
      branch.begin((way ?? format).reader());
    }
    const waiting = this.#sample;
    this.#lookedAt = waiting.slice(0, sampleLines);
    this.#sample = [];
    this.#sampleCharacters = 0;
    for (const text of waiting) this.line(text);
  }

  #openBranches(format: LogFormat): Branch[] {
    const { mostTransfers = defaultMostTransfers, clockShiftHours = 0, way } = this.#options;
    const mostOfFew = this.#options.mostTransfers ?? defaultMostOfFew;
    const asked = format.ways?.filter(({ id }) => way === undefined || id === way) ?? [];
    const ways: (ReadingWay | null)[] = asked.length > 0 ? asked : [null];
    const each = (most: number): number => Math.max(1, Math.floor(most / ways.length));
    return ways.map(
      (one) => new Branch(one, each(mostTransfers), each(mostOfFew), clockShiftHours * 3600),
    );
  }

  #read(text: string): void {
    if (!this.#isPeeled) {
      for (const branch of this.#branches)
        branch.line(text, undefined, () => this.#why(text, this.#peeler.peel(text) !== null));
      return;
    }
    const inside = this.#peeler.peel(text);
    if (inside === null && text.trim() !== "") {
      for (const branch of this.#branches) branch.line(text, undefined, () => this.#why(text));
      return;
    }
    this.#readCarried(inside?.text ?? "", inside?.carrier);
  }

  #readCarried(text: string, carrier: Carrier | undefined): void {
    const program = carrier?.program ?? "";
    // Lines of programs that never wrote one of this format are theirs, not broken ones.
    const mayBeForeign = carrier !== undefined && !this.#programs.has(program);
    for (const branch of this.#branches) {
      if (branch.line(text, carrier, () => this.#why(text), mayBeForeign))
        this.#programs.add(program);
    }
  }

  #why(text: string, isForeign = false): string {
    return isForeign ? readingWords().otherProgram : whyUnread(text, this.#format?.example ?? "");
  }
}
