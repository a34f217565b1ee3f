import { open } from "node:fs/promises";
import { decodeText } from "../scenario/decode.ts";
import { MOST_BYTES, TOO_LARGE } from "../scenario/read.ts";
import { InputError } from "./services.ts";

/** What a person can do about the usual failures. */
const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

/** The sentence for a file that could not be read. */
export function unreadable(file: string, thrown: unknown): InputError {
  const { code, message } = thrown as NodeJS.ErrnoException;
  return new InputError([`${file} cannot be read: ${reasons[code ?? ""] ?? message}.`]);
}

/** The first bytes of a file, one more than a scenario may have: enough to see that there are too many. */
async function firstBytes(file: string): Promise<Uint8Array> {
  try {
    const pieces: Buffer[] = [];
    const handle = await open(file);
    for await (const piece of handle.createReadStream({ end: MOST_BYTES }))
      pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}

/** The text of a scenario file; throws an InputError where it cannot be read, is too long or is no text. */
export async function readText(file: string): Promise<string> {
  const bytes = await firstBytes(file);
  if (bytes.length > MOST_BYTES) throw new InputError([`${file}: ${TOO_LARGE}`]);
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new InputError([`${file}: ${decoded.message}`]);
  return decoded.text;
}
