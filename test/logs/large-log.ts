import { ctime, uniformSource } from "./synthetic.ts";

const linesInAPiece = 2000;

/** Pieces of an xferlog of about so many bytes, made on the fly: 3,000 clients, a line of 90 bytes every 0.2 s. */
export function* largeXferlog(bytes: number): Generator<Uint8Array<ArrayBuffer>> {
  const uniform = uniformSource(5);
  const encoder = new TextEncoder();
  let seconds = 19_849 * 86_400;
  let stamp = "";
  let stamped = -1;
  for (let made = 0; made < bytes;) {
    let text = "";
    for (let line = 0; line < linesInAPiece; line++) {
      seconds += uniform() * 0.4;
      const whole = Math.floor(seconds);
      if (whole !== stamped) {
        stamp = ctime(whole);
        stamped = whole;
      }
      const client = Math.floor(uniform() * 3000);
      const size = Math.floor(uniform() * 5e6);
      const duration = Math.max(1, Math.floor(size / 6e5));
      text += `${stamp} ${duration} 10.0.${client >> 8}.${client & 255} ${size} /data/files/f${line}.bin b _ ${uniform() < 0.3 ? "i" : "o"} r user${client} ftp 0 * c\n`;
    }
    const piece = encoder.encode(text);
    made += piece.length;
    yield piece;
  }
}

/** The same as a stream. */
export function largeXferlogStream(bytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = largeXferlog(bytes);
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}
