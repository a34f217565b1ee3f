type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** What unpacks: packed bytes go in, plain ones come out. */
export interface Unpacker {
  readable: Bytes;
  writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** A packed stream as plain bytes. It ends where the packed one ends, is cut short or is damaged. */
export interface Unpacked {
  stream: Bytes;
  /** Why it ended early; null where it did not, or has not ended. */
  failure(): Error | null;
}

/** When everything that was already under way has had its turn. */
async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((done) => {
    port1.addEventListener("message", () => done(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
}

/**
 * Gives out everything that can be unpacked before it ends: an unpacker that fails drops what nobody has taken yet, so it is
 * told of the end only when it has nothing left. A source that fails is passed on as its own error.
 */
export function unpacked(packed: Bytes, unpacker: Unpacker): Unpacked {
  const [source, writer] = [packed.getReader(), unpacker.writable.getWriter()];
  const reader = unpacker.readable.getReader();
  let failure: Error | null = null;
  let broken: { reason: unknown } | null = null;
  let [taken, isWaiting, isOver] = [0, false, false];
  const isEmptied = async (): Promise<void> => {
    for (let before = -1; !isOver && (before !== taken || !isWaiting); await nextTurn())
      before = taken;
  };
  const feed = async (): Promise<void> => {
    try {
      for (;;) {
        const { done, value } = await source.read().catch((reason: unknown) => {
          broken = { reason };
          throw reason;
        });
        if (done) break;
        await writer.write(value);
      }
      await isEmptied();
      await writer.close();
    } catch (reason) {
      // Who reads is told; a writer that failed already cannot be ended once more.
      await writer.abort(reason).catch(() => undefined);
    }
  };
  let feeding: Promise<void> | null = null;
  const stream: Bytes = new ReadableStream({
    async pull(controller) {
      feeding ??= feed();
      try {
        isWaiting = true;
        const { done, value } = await reader.read();
        isWaiting = false;
        taken++;
        if (!done) return controller.enqueue(value);
      } catch (reason) {
        if (broken !== null) throw broken.reason;
        failure = reason instanceof Error ? reason : new Error(String(reason));
      }
      isOver = true;
      controller.close();
    },
    async cancel(reason) {
      isOver = true;
      await Promise.allSettled([source.cancel(reason), reader.cancel(reason)]);
    },
  });
  return { stream, failure: () => failure };
}
