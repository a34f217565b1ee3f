import { open } from "node:fs/promises";
import { stdin } from "node:process";
import { decodeText } from "../scenario/decode.ts";
import { MOST_BYTES, tooLarge } from "../scenario/read.ts";
import { InputError } from "./terminal.ts";

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

/** The first bytes of a file, at most one more than `most`: enough to see that there are too many. */
async function firstBytes(file: string, most: number): Promise<Uint8Array> {
  try {
    const pieces: Buffer[] = [];
    const handle = await open(file);
    for await (const piece of handle.createReadStream({ end: most })) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}

/** The text of a scenario file, or of standard input where it is "-"; throws an InputError where it cannot be read, is too long or is no text. */
export async function readText(file: string): Promise<string> {
  const bytes = await (file === "-" ? firstOfInput(MOST_BYTES) : firstBytes(file, MOST_BYTES));
  if (bytes.length > MOST_BYTES) throw new InputError([`${file}: ${tooLarge()}`]);
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new InputError([`${file}: ${decoded.message}`]);
  return decoded.text;
}

/** The beginning of a file of lines, or of standard input where it is "-": `most` bytes; what is no text becomes signs for it. */
export async function readLines(file: string, most: number): Promise<string> {
  const bytes = file === "-" ? await firstOfInput(most) : await firstBytes(file, most);
  return new TextDecoder().decode(bytes);
}

async function firstOfInput(most: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdin) {
    const bytes = Buffer.from(piece as Buffer);
    pieces.push(bytes);
    size += bytes.length;
    if (size > most) break;
  }
  return Buffer.concat(pieces).subarray(0, most + 1);
}
