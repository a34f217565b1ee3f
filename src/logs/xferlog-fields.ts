import { hashStart, hashUnit } from "./hash.ts";
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
    rawHash: 0,
    rawHostHash: 0,
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

  /** The bytes that were looked at last, and a view that compares four of them at once. */
  #bytes: Uint8Array = new Uint8Array();
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** Month, day, hour and year that were worked out last, as their bytes: most lines share them. */
  #monthCode = 0;
  #dayCode = 0;
  #hourCode = 0;
  #yearCode = 0;
  #dateSeconds = -1;
  #at = 0;

  /** true where the line from `from` to `to` has the usual shape. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    // "Mon May  6 08:00:10 2024 ": the date has fixed places.
    if (to - from < 60 || bytes[from + 13]! !== COLON || bytes[from + 16]! !== COLON) return false;
    if (bytes[from + 19]! !== SPACE || bytes[from + 24]! !== SPACE) return false;
    if (bytes[from + 3]! !== SPACE || !isWord(bytes, from, from + 3)) return false;
    const endSeconds = this.#stamp(bytes, from);
    if (endSeconds < 0) return false;
    this.#at = from + 25;
    const durationSeconds = this.#number(bytes, to);
    if (durationSeconds < 0 || durationSeconds > 2_592_000) return false;
    const host = this.#host(bytes, to);
    if (this.#at < 0) return false;
    const size = this.#number(bytes, to);
    if (size < 0 || !this.#tail(bytes, to, host)) return false;
    const { record } = this.found;
    record.endSeconds = endSeconds;
    record.durationSeconds = durationSeconds;
    record.bytes = size;
    return true;
  }

  /**
   * Raw hash of the host up to the next space, which is passed over; `#at` is below 0 where it is not digits and dots only,
   * which leave nothing to bring into one spelling.
   */
  #host(bytes: Uint8Array, to: number): number {
    const from = this.#at;
    const most = Math.min(to, from + 256);
    let hash = hashStart;
    this.#at = -1;
    for (let at = from; at < most; at++) {
      const letter = bytes[at]!;
      if (letter === SPACE) {
        if (at > from) this.#at = at + 1;
        return hash;
      }
      if (letter !== DOT && (letter < ZERO || letter > NINE)) return hash;
      hash = hashUnit(hash, letter);
    }
    return hash;
  }

  /** The nine fields at the end: " b _ o r user ftp 0 * c". `host` = the raw hash of the host. */
  #tail(bytes: Uint8Array, to: number, host: number): boolean {
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
    const access = bytes[userFrom - 2]!;
    const direction = bytes[userFrom - 4]!;
    if (access !== 114 && access !== 97 && access !== 103) return false;
    if (direction !== 105 && direction !== 111) return false;
    if (bytes[userFrom - 3]! !== SPACE || bytes[userFrom - 5]! !== SPACE) return false;
    const type = bytes[userFrom - 8]!;
    if ((type !== 97 && type !== 98) || bytes[userFrom - 7]! !== SPACE) return false;
    if (bytes[userFrom - 9]! !== SPACE) return false;
    let hash = hashUnit(host, SPACE);
    let letters = 0;
    for (let at = userFrom; at < userTo; at++) {
      const letter = bytes[at]!;
      letters |= letter;
      hash = hashUnit(hash, letter);
    }
    // Letters beyond ASCII are several bytes: their hash would be another one.
    if (letters > 127) return false;
    const { found } = this;
    found.record.kind = direction === 105 ? "upload" : "download";
    found.record.complete = status === 99;
    found.rawHostHash = host;
    found.rawHash = hash;
    this.method = method === ZERO ? "0" : "1";
    return true;
  }

  /** Seconds since 1970 of the stamp; below 0 where it is none. */
  #stamp(bytes: Uint8Array, from: number): number {
    const minute = twoDigits(bytes, from + 14);
    const second = twoDigits(bytes, from + 17);
    if (!(minute < 60 && second <= 60)) return -1;
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const view = this.#view;
    const month = view.getInt32(from + 4);
    const day = view.getInt32(from + 8);
    const hour = bytes[from + 12]!;
    const year = view.getInt32(from + 20);
    if (
      hour !== this.#hourCode ||
      day !== this.#dayCode ||
      month !== this.#monthCode ||
      year !== this.#yearCode
    ) {
      this.#monthCode = month;
      this.#dayCode = day;
      this.#hourCode = hour;
      this.#yearCode = year;
      this.#dateSeconds = hourSeconds(String.fromCharCode(...bytes.subarray(from, from + 24)));
    }
    const dateSeconds = this.#dateSeconds;
    return dateSeconds < 0 ? -1 : dateSeconds + minute * 60 + second;
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

/** Seconds since 1970 at which the hour of a stamp like `Mon May  6 08:00:10 2024` begins; below 0 where it is none. */
function hourSeconds(stamp: string): number {
  if (stamp[7] !== " " || stamp[10] !== " ") return -1;
  const [month, day, hour] = [stamp.slice(4, 7), stamp.slice(8, 10), stamp.slice(11, 13)];
  const clock = `${hour}:00:00`;
  return writtenSeconds(Number(stamp.slice(20)), monthNumber(month), Number(day), clock) ?? -1;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const high = bytes[at]! - ZERO;
  const low = bytes[at + 1]! - ZERO;
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : Number.NaN;
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

/** Visible ASCII only. */
function isWord(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! <= SPACE || bytes[at]! > 127) return false;
  return true;
}
