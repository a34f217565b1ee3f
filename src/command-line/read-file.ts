import { readFile } from "node:fs/promises";
import { InputError } from "./services.ts";

/** What a person can do about the usual failures. */
const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

/** The sentence for a file that could not be read. */
export function unreadable(file: string, thrown: unknown): InputError {
  const { code, message } = thrown as NodeJS.ErrnoException;
  return new InputError([`${file} cannot be read: ${reasons[code ?? ""] ?? message}.`]);
}

/** The text of a file; throws an InputError where it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}
