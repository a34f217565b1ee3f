/** Longest line that is looked at, characters; the rest of a longer one is dropped. */
const longestLine = 16384;

/** Cuts pieces of text into lines: LF, CRLF or CR; without the byte order mark; an unended last line counts. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let first = true;
  let endedWithCr = false;
  for await (const piece of pieces) {
    let text = piece;
    if (first && text !== "") {
      first = false;
      if (text.startsWith("\uFEFF")) text = text.slice(1);
    }
    if (endedWithCr && text.startsWith("\n")) text = text.slice(1);
    if (piece !== "") endedWithCr = text.endsWith("\r");
    const lines = (rest + text).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? "").slice(0, longestLine);
    for (const line of lines) yield line.slice(0, longestLine);
  }
  if (rest !== "") yield rest;
}

/** The text of a byte stream, piece by piece; gzip is undone where `isGzip`; bytes that are no UTF-8 become U+FFFD. */
export async function* decodeText(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  isGzip: boolean,
): AsyncGenerator<string> {
  const plain = isGzip ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes;
  const reader = plain.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
