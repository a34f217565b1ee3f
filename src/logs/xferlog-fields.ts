import { hashBytes, hashStart, mixBits } from "./hash.ts";
import { monthNumber, writtenSeconds } from "./time.ts";
import type { HashedTransfer } from "./types.ts";

const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const DOT = 46;

/** Longest stretch without another sign than digits that is taken as a number here: more goes the slow way. */
const mostDigits = 14;

/**
 * Reads the usual shape of an xferlog line byte by byte, without making text of it: a gigabyte takes seconds. Whatever is
 * unusual (no such date, two spaces, another service) is left to the reader that knows all of it.
 */
export class XferlogFields {
  /** What the last line that `read` took holds; the same object every time. */
  readonly found: HashedTransfer = {
    hash: 0,
    hostHash: 0,
    record: {
      kind: "upload",
      endSeconds: 0,
      stampErrorSeconds: 1,
      durationSeconds: 0,
      durationErrorSeconds: 1,
      bytes: 0,
      host: "",
      user: "",
      session: null,
      complete: true,
      passive: null,
      port: null,
      setupSeconds: null,
    },
  };
  /** Its authentication method: 0 or 1. */
  method = "0";

  /** Date and hour that were worked out last: most lines share them. */
  readonly #stampCodes = new Uint16Array(24);
  #dateSeconds = 0;
  #at = 0;

  /** true where the line from `from` to `to` has the usual shape. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    // "Mon May  6 08:00:10 2024 ": the date has fixed places.
    if (to - from < 60 || bytes[from + 13]! !== COLON || bytes[from + 16]! !== COLON) {
      return false;
    }
    if (bytes[from + 24] !== SPACE) return false;
    const endSeconds = this.#stamp(bytes, from);
    if (endSeconds < 0) return false;
    this.#at = from + 25;
    const durationSeconds = this.#number(bytes, to);
    const hostFrom = this.#at;
    const hostTo = spaceFrom(bytes, hostFrom, to);
    if (durationSeconds < 0 || durationSeconds > 2_592_000 || hostTo - hostFrom > 255) return false;
    if (!isPlain(bytes, hostFrom, hostTo)) return false;
    this.#at = hostTo + 1;
    const size = this.#number(bytes, to);
    if (size < 0) return false;
    return this.#tail(bytes, to, hostFrom, hostTo, endSeconds, durationSeconds, size);
  }

  /** The nine fields at the end: " b _ o r user ftp 0 * c". */
  #tail(
    bytes: Uint8Array,
    to: number,
    hostFrom: number,
    hostTo: number,
    endSeconds: number,
    durationSeconds: number,
    size: number,
  ): boolean {
    const begin = this.#at;
    const status = bytes[to - 1]!;
    if (bytes[to - 2]! !== SPACE || (status !== 99 && status !== 105)) return false;
    const idFrom = spaceBefore(bytes, to - 3, begin);
    const method = bytes[idFrom - 1]!;
    if (bytes[idFrom - 2]! !== SPACE || (method !== ZERO && method !== ZERO + 1)) return false;
    // " ftp 0": any other service is rare enough for the slow way.
    if (!isFtp(bytes, idFrom - 6)) return false;
    const userTo = idFrom - 6;
    const userFrom = spaceBefore(bytes, userTo - 1, begin) + 1;
    if (userFrom - 9 < begin || userTo - userFrom > 255 || userTo === userFrom) return false;
    // Letters beyond ASCII are several bytes: their hash would be another one.
    if (!isAscii(bytes, userFrom, userTo)) return false;
    const access = bytes[userFrom - 2]!;
    const direction = bytes[userFrom - 4]!;
    if (access !== 114 && access !== 97 && access !== 103) return false;
    if (direction !== 105 && direction !== 111) return false;
    if (bytes[userFrom - 3]! !== SPACE || bytes[userFrom - 5]! !== SPACE) return false;
    const type = bytes[userFrom - 8]!;
    if ((type !== 97 && type !== 98) || bytes[userFrom - 7]! !== SPACE) return false;
    if (bytes[userFrom - 9]! !== SPACE) return false;
    const { found } = this;
    const { record } = found;
    record.kind = direction === 105 ? "upload" : "download";
    record.endSeconds = endSeconds;
    record.durationSeconds = durationSeconds;
    record.bytes = size;
    record.complete = status === 99;
    const host = hashBytes(hashStart, bytes, hostFrom, hostTo);
    const hash = hashBytes(hashBytes(host, bytes, hostTo, hostTo + 1), bytes, userFrom, userTo);
    found.hostHash = mixBits(host);
    found.hash = mixBits(hash);
    this.method = method === ZERO ? "0" : "1";
    return true;
  }

  /** Seconds since 1970 of the stamp; below 0 where it is none. */
  #stamp(bytes: Uint8Array, from: number): number {
    const minute = twoDigits(bytes, from + 14);
    const second = twoDigits(bytes, from + 17);
    if (!(minute < 60 && second <= 60)) return -1;
    // Day and hour, then the year: compared from the end, where neighbours differ.
    if (!this.#isSameHour(bytes, from)) {
      const stamp = String.fromCharCode(...bytes.subarray(from, from + 24));
      const seconds = writtenSeconds(
        Number(stamp.slice(20, 24)),
        monthNumber(stamp.slice(4, 7)),
        Number(stamp.slice(8, 10)),
        `${stamp.slice(11, 13)}:00:00`,
      );
      if (seconds === null) return -1;
      for (let at = 0; at < 24; at++) this.#stampCodes[at] = bytes[from + at]!;
      this.#dateSeconds = seconds;
    }
    return this.#dateSeconds + minute * 60 + second;
  }

  /** Whether month, day, hour and year are those of the line before. */
  #isSameHour(bytes: Uint8Array, from: number): boolean {
    const codes = this.#stampCodes;
    for (let at = 12; at >= 4; at--) if (bytes[from + at]! !== codes[at]) return false;
    for (let at = 23; at >= 20; at--) if (bytes[from + at]! !== codes[at]) return false;
    return true;
  }

  /** The digits up to the next space, which is passed over; below 0 where there is something else. */
  #number(bytes: Uint8Array, to: number): number {
    let value = 0;
    let at = this.#at;
    const begin = at;
    for (; at < to; at++) {
      const letter = bytes[at]!;
      if (letter === SPACE) break;
      if (letter < ZERO || letter > NINE) return -1;
      value = value * 10 + (letter - ZERO);
    }
    if (at === begin || at - begin > mostDigits || at === to) return -1;
    this.#at = at + 1;
    return value;
  }
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const high = bytes[at]! - ZERO;
  const low = bytes[at + 1]! - ZERO;
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : Number.NaN;
}

/** Where the next space is; -1 where there is none. */
function spaceFrom(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === SPACE) return at;
  return -1;
}

/** Where the last space up to `from` is; -1 where there is none down to `least`. */
function spaceBefore(bytes: Uint8Array, from: number, least: number): number {
  for (let at = from; at >= least; at--) if (bytes[at] === SPACE) return at;
  return -1;
}

/** The bytes of " ftp". */
function isFtp(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === SPACE && bytes[at + 1] === 102 && bytes[at + 2] === 116 && bytes[at + 3] === 112
  );
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > 127) return false;
  return true;
}

/** Digits and dots only: nothing to bring into one spelling. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  if (to <= from) return false;
  for (let at = from; at < to; at++) {
    const letter = bytes[at]!;
    if (letter !== DOT && (letter < ZERO || letter > NINE)) return false;
  }
  return true;
}
