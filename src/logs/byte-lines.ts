const LF = 10;
const CR = 13;

/** Takes a line as bytes; false where it wants it as text. */
export type TakeBytes = (bytes: Uint8Array, from: number, to: number) => boolean;

/** Cuts the bytes of a file into lines (LF or CRLF), and makes text only of those that are not taken as bytes. */
export class ByteLines {
  readonly #take: TakeBytes;
  readonly #onText: (line: string) => void;
  readonly #decoder = new TextDecoder();
  #rest: Uint8Array;

  /** `rest` = the beginning of a line that is not complete yet. */
  constructor(rest: string, take: TakeBytes, onText: (line: string) => void) {
    this.#take = take;
    this.#onText = onText;
    this.#rest = new TextEncoder().encode(rest);
  }

  push(piece: Uint8Array): void {
    let from = 0;
    if (this.#rest.length > 0) {
      const end = piece.indexOf(LF);
      const upTo = end < 0 ? piece.length : end;
      const joined = new Uint8Array(this.#rest.length + upTo);
      joined.set(this.#rest);
      joined.set(piece.subarray(0, upTo), this.#rest.length);
      this.#rest = joined;
      if (end < 0) return;
      this.#line(joined, 0, joined.length);
      this.#rest = new Uint8Array();
      from = end + 1;
    }
    for (;;) {
      const end = piece.indexOf(LF, from);
      if (end < 0) break;
      this.#line(piece, from, end);
      from = end + 1;
    }
    if (from < piece.length) this.#rest = piece.slice(from);
  }

  /** The last line, where it has no end. */
  end(): void {
    const rest = this.#rest;
    this.#rest = new Uint8Array();
    if (rest.length > 0) this.#line(rest, 0, rest.length);
  }

  #line(bytes: Uint8Array, from: number, to: number): void {
    const end = to > from && bytes[to - 1] === CR ? to - 1 : to;
    if (!this.#take(bytes, from, end))
      this.#onText(this.#decoder.decode(bytes.subarray(from, end)));
  }
}
