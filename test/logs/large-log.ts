import { ctime, uniformSource } from "./synthetic.ts";

const differentLines = 20_000;
const linesInAPiece = 1000;
const stampBytes = 24;

/** The different lines without their moments, and where each begins: so many clients, 90 bytes a line. */
function undatedLines(clients: number): { bytes: Uint8Array; begins: number[] } {
  const uniform = uniformSource(5);
  const begins: number[] = [];
  let text = "";
  for (let line = 0; line < differentLines; line++) {
    const client = Math.floor(uniform() * clients);
    const size = Math.floor(uniform() * 5e6);
    const duration = Math.max(1, Math.floor(size / 6e5));
    begins.push(text.length);
    text += `${" ".repeat(stampBytes)} ${duration} 10.0.${client >> 8}.${client & 255} ${size} /data/files/f${line}.bin b _ ${uniform() < 0.3 ? "i" : "o"} r user${client} ftp 0 * c\n`;
  }
  return { bytes: new TextEncoder().encode(text), begins };
}

/**
 * Pieces of an xferlog of about so many bytes, made on the fly: a line every 0.2 s. Its lines come again and again, and differ
 * in nothing but their moments.
 */
export function* largeXferlog(bytes: number, clients = 3000): Generator<Uint8Array<ArrayBuffer>> {
  const uniform = uniformSource(7);
  const encoder = new TextEncoder();
  const undated = undatedLines(clients);
  let seconds = 19_849 * 86_400;
  let stamp = new Uint8Array();
  let stamped = -1;
  let made = 0;
  for (let line = 0; made < bytes; line = (line + linesInAPiece) % differentLines) {
    const begins = undated.begins.slice(line, line + linesInAPiece);
    const from = begins[0]!;
    const piece = undated.bytes.slice(from, undated.begins[line + linesInAPiece]);
    for (const begin of begins) {
      seconds += uniform() * 0.4;
      const whole = Math.floor(seconds);
      if (whole !== stamped) {
        stamp = encoder.encode(ctime(whole));
        stamped = whole;
      }
      piece.set(stamp, begin - from);
    }
    made += piece.length;
    yield piece;
  }
}

/** The same as a stream. */
export function largeXferlogStream(
  bytes: number,
  clients?: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = largeXferlog(bytes, clients);
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}
