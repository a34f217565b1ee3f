import { problemWords } from "./words/problems.ts";

/** The text of a scenario file, or a sentence saying why it is none. */
export type Decoding = { ok: true; text: string } | { ok: false; message: string };

/** Reads the bytes of a file as UTF-8. Nothing is guessed: bytes that are no UTF-8 are refused, not replaced. */
export function decodeText(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return { ok: false, message: problemWords().emptyDocument };
  if (isUtf16(bytes)) {
    return { ok: false, message: problemWords().utf16 };
  }
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, message: problemWords().notUtf8 };
  }
}

/** A byte order mark of UTF-16, or text that begins with one byte of zeros beside each sign. */
function isUtf16([first, second]: Uint8Array): boolean {
  const isMark = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
  return isMark || (first === 0) !== (second === 0);
}
