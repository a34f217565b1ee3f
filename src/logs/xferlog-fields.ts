import { hashPart, hashStart, mixBits } from "./hash.ts";
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
 * Reads the usual shape of an xferlog line letter by letter, without cutting it up: a gigabyte takes seconds. Whatever is
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
  read(text: string, from: number, to: number): boolean {
    // "Mon May  6 08:00:10 2024 ": the date has fixed places.
    if (to - from < 60 || text.charCodeAt(from + 13) !== COLON || text.charCodeAt(from + 16) !== COLON) {
      return false;
    }
    if (text.charCodeAt(from + 24) !== SPACE) return false;
    const endSeconds = this.#stamp(text, from);
    if (endSeconds < 0) return false;
    this.#at = from + 25;
    const durationSeconds = this.#number(text, to);
    const hostFrom = this.#at;
    const hostTo = text.indexOf(" ", hostFrom);
    if (durationSeconds < 0 || durationSeconds > 2_592_000 || hostTo - hostFrom > 255) return false;
    if (!isPlain(text, hostFrom, hostTo)) return false;
    this.#at = hostTo + 1;
    const bytes = this.#number(text, to);
    if (bytes < 0) return false;
    return this.#tail(text, to, hostFrom, hostTo, endSeconds, durationSeconds, bytes);
  }

  /** The nine fields at the end: " b _ o r user ftp 0 * c". */
  #tail(
    text: string,
    to: number,
    hostFrom: number,
    hostTo: number,
    endSeconds: number,
    durationSeconds: number,
    bytes: number,
  ): boolean {
    const begin = this.#at;
    const status = text.charCodeAt(to - 1);
    if (text.charCodeAt(to - 2) !== SPACE || (status !== 99 && status !== 105)) return false;
    const idFrom = text.lastIndexOf(" ", to - 3);
    const method = text.charCodeAt(idFrom - 1);
    if (text.charCodeAt(idFrom - 2) !== SPACE || (method !== ZERO && method !== ZERO + 1)) return false;
    // " ftp 0": any other service is rare enough for the slow way.
    if (!text.startsWith(" ftp", idFrom - 6)) return false;
    const userTo = idFrom - 6;
    const userFrom = text.lastIndexOf(" ", userTo - 1) + 1;
    if (userFrom - 9 < begin || userTo - userFrom > 255 || userTo === userFrom) return false;
    const access = text.charCodeAt(userFrom - 2);
    const direction = text.charCodeAt(userFrom - 4);
    if (access !== 114 && access !== 97 && access !== 103) return false;
    if (direction !== 105 && direction !== 111) return false;
    if (text.charCodeAt(userFrom - 3) !== SPACE || text.charCodeAt(userFrom - 5) !== SPACE) return false;
    const type = text.charCodeAt(userFrom - 8);
    if ((type !== 97 && type !== 98) || text.charCodeAt(userFrom - 7) !== SPACE) return false;
    if (text.charCodeAt(userFrom - 9) !== SPACE) return false;
    const { found } = this;
    const { record } = found;
    record.kind = direction === 105 ? "upload" : "download";
    record.endSeconds = endSeconds;
    record.durationSeconds = durationSeconds;
    record.bytes = bytes;
    record.complete = status === 99;
    const host = hashPart(hashStart, text, hostFrom, hostTo);
    found.hostHash = mixBits(host);
    found.hash = mixBits(hashPart(hashPart(host, " ", 0, 1), text, userFrom, userTo));
    this.method = method === ZERO ? "0" : "1";
    return true;
  }

  /** Seconds since 1970 of the stamp; below 0 where it is none. */
  #stamp(text: string, from: number): number {
    const minute = twoDigits(text, from + 14);
    const second = twoDigits(text, from + 17);
    if (!(minute < 60 && second <= 60)) return -1;
    // Day and hour, then the year: compared from the end, where neighbours differ.
    if (!this.#isSameHour(text, from)) {
      const year = text.slice(from + 20, from + 24);
      const seconds = writtenSeconds(
        Number(year),
        monthNumber(text.slice(from + 4, from + 7)),
        Number(text.slice(from + 8, from + 10)),
        `${text.slice(from + 11, from + 13)}:00:00`,
      );
      if (seconds === null) return -1;
      for (let at = 0; at < 24; at++) this.#stampCodes[at] = text.charCodeAt(from + at);
      this.#dateSeconds = seconds;
    }
    return this.#dateSeconds + minute * 60 + second;
  }

  /** Whether month, day, hour and year are those of the line before. */
  #isSameHour(text: string, from: number): boolean {
    const codes = this.#stampCodes;
    for (let at = 12; at >= 4; at--) if (text.charCodeAt(from + at) !== codes[at]) return false;
    for (let at = 23; at >= 20; at--) if (text.charCodeAt(from + at) !== codes[at]) return false;
    return true;
  }

  /** The digits up to the next space, which is passed over; below 0 where there is something else. */
  #number(text: string, to: number): number {
    let value = 0;
    let at = this.#at;
    const begin = at;
    for (; at < to; at++) {
      const letter = text.charCodeAt(at);
      if (letter === SPACE) break;
      if (letter < ZERO || letter > NINE) return -1;
      value = value * 10 + (letter - ZERO);
    }
    if (at === begin || at - begin > mostDigits || at === to) return -1;
    this.#at = at + 1;
    return value;
  }
}

function twoDigits(text: string, at: number): number {
  const high = text.charCodeAt(at) - ZERO;
  const low = text.charCodeAt(at + 1) - ZERO;
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : Number.NaN;
}

/** Digits and dots only: nothing to bring into one spelling. */
function isPlain(text: string, from: number, to: number): boolean {
  if (to <= from) return false;
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at);
    if (letter !== DOT && (letter < ZERO || letter > NINE)) return false;
  }
  return true;
}
