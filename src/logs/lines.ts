/** Longest line that is looked at, characters; the rest of a longer one is dropped. */
export const longestLine = 16384;
const LF = 10;
const CR = 13;

/** Told of a line, without its end. */
export type OnLine = (line: string) => void;

/** Cuts pieces of text into lines: LF, CRLF or CR; without the byte order mark; an unended last line counts. */
export class LineCutter {
  readonly #onLine: OnLine;
  #rest = "";
  #isFirst = true;
  #endedWithCr = false;
  #endsWithLf = true;

  constructor(onLine: OnLine) {
    this.#onLine = onLine;
  }

  push(piece: string): void {
    if (piece === "") return;
    let text = piece;
    if (this.#isFirst) {
      this.#isFirst = false;
      if (text.startsWith("\uFEFF")) text = text.slice(1);
    }
    if (this.#endedWithCr && text.startsWith("\n")) text = text.slice(1);
    this.#endedWithCr = piece.endsWith("\r");
    const whole = this.#rest === "" ? text : this.#rest + text;
    this.#rest = "";
    const isMixed = whole.includes("\r");
    const from = isMixed ? this.#cutMixed(whole) : this.#cut(whole);
    if (isMixed && this.#endsWithLf) this.#endsWithLf = !/\r(?!\n|$)/.test(whole);
    // What is left over is copied, so that it does not keep the whole piece in memory.
    if (from < whole.length) this.#rest = whole.slice(from, from + longestLine);
  }

  /** false where some line ended with CR alone. */
  get endsWithLf(): boolean {
    return this.#endsWithLf;
  }

  /** What is left over of the last piece, which is then forgotten here. */
  takeRest(): string {
    const rest = this.#rest;
    this.#rest = "";
    return rest;
  }

  /** The last line, where it has no end. */
  end(): void {
    const rest = this.#rest;
    this.#rest = "";
    if (rest !== "") this.#onLine(rest);
  }

  #cut(text: string): number {
    let from = 0;
    for (;;) {
      const end = text.indexOf("\n", from);
      if (end < 0) return from;
      this.#onLine(text.slice(from, Math.min(end, from + longestLine)));
      from = end + 1;
    }
  }

  #cutMixed(text: string): number {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at);
      if (letter !== LF && letter !== CR) continue;
      this.#onLine(text.slice(from, Math.min(at, from + longestLine)));
      if (letter === CR && text.charCodeAt(at + 1) === LF) at++;
      from = at + 1;
    }
    return from;
  }
}

/** The same as a stream of lines. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let lines: string[] = [];
  const cutter = new LineCutter((line) => lines.push(line));
  for await (const piece of pieces) {
    cutter.push(piece);
    const ready = lines;
    lines = [];
    yield* ready;
  }
  cutter.end();
  yield* lines;
}
