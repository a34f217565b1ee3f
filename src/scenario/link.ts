/** A scenario in a link: `#s=1.` and the base64url text of the deflated JSON. */

import { problemWords } from "./words/problems.ts";

const START = "#s=1.";
/** Longest part behind `#`, in characters, and longest JSON, in bytes, that is read or written. */
export const LINK_LIMITS = { linkCharacters: 8 * 1024, inflatedBytes: 256 * 1024 };

/** What a link came to. `none` = the address carries no scenario. */
export type LinkReading =
  | { kind: "none" }
  | { kind: "broken"; why: string }
  | { kind: "read"; text: string };

/** The part behind `#` for a text, or null where it would be longer than a link may be. */
export async function writeLink(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LINK_LIMITS.inflatedBytes) return null;
  const packed = await collect(streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw")));
  const hash = START + toBase64Url(packed ?? new Uint8Array());
  return hash.length > LINK_LIMITS.linkCharacters ? null : hash;
}

/** Reads the part behind `#`; never throws, and never inflates more than the limit. */
export async function readLink(hash: string): Promise<LinkReading> {
  if (hash === "" || hash === "#") return { kind: "none" };
  if (!hash.startsWith("#s=")) return { kind: "broken", why: problemWords().link.start };
  if (!hash.startsWith(START)) {
    return { kind: "broken", why: problemWords().link.version };
  }
  if (hash.length > LINK_LIMITS.linkCharacters) {
    return { kind: "broken", why: problemWords().link.tooLong };
  }
  try {
    const packed = fromBase64Url(hash.slice(START.length));
    const bytes = await collect(
      streamOf(packed).pipeThrough(new DecompressionStream("deflate-raw")),
      LINK_LIMITS.inflatedBytes,
    );
    if (bytes === null) return { kind: "broken", why: problemWords().link.tooLarge };
    return { kind: "read", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "broken", why: problemWords().link.broken };
  }
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** All bytes of a stream; null as soon as they are more than `limit`. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
