import { open } from "node:fs/promises";

/**
 * Bytes that a file is read by at a time: as many as Node's own streams. Larger ones take no less work, and where others want
 * the processor, too, whoever never waits for a file waits longer for the processor (measured: up to as long as it computes).
 */
const pieceBytes = 65_536;

/**
 * The bytes of a file as a stream. Each piece has memory of its own: Node's own adapter to web streams would copy it once
 * more. An abort ends the stream with the signal's reason.
 */
export function fileBytes(
  file: string,
  signal?: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const opened = open(file);
  // Whoever reads is told; nobody else needs to be.
  opened.catch(() => undefined);
  const close = async (): Promise<void> => (await opened).close();
  return new ReadableStream({
    async pull(controller) {
      try {
        signal?.throwIfAborted();
        const piece = Buffer.allocUnsafeSlow(pieceBytes).buffer;
        const handle = await opened;
        const { bytesRead } = await handle.read(new Uint8Array(piece));
        if (bytesRead > 0) {
          controller.enqueue(new Uint8Array(piece, 0, bytesRead));
          return;
        }
        await close();
        controller.close();
      } catch (thrown) {
        await close().catch(() => undefined);
        throw thrown;
      }
    },
    cancel: close,
  });
}
