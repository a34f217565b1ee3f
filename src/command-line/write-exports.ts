import { constants } from "node:fs";
import { access, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { exportTargets } from "../exports/targets.ts";
import type { ExportRequest, ExportTarget, ExportText } from "../exports/types.ts";
import { InputError, type Terminal } from "./terminal.ts";

/** The targets with these ids; throws an InputError that names every unknown one. */
export function findTargets(ids: readonly string[]): ExportTarget[] {
  const known = new Map(exportTargets.map((target) => [target.id, target]));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new InputError(
      unknown.map(
        (id) => `--export is "${id}"; it must be an export id: ${[...known.keys()].join(", ")}.`,
      ),
    );
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Files of one name get their target's id in front, so that none overwrites another. */
function withOwnNames(
  targets: readonly ExportTarget[],
  request: ExportRequest,
): Pick<ExportText, "file" | "text">[] {
  const named = targets.flatMap(({ id, texts }) => texts(request).map((text) => ({ id, ...text })));
  const uses = new Map<string, number>();
  for (const { file } of named) uses.set(file, (uses.get(file) ?? 0) + 1);
  return named.map(({ id, file, text }) => ({
    file: (uses.get(file) ?? 0) > 1 ? `${id}-${file}` : file,
    text,
  }));
}

/**
 * Makes the folder for exported texts, with the folders above it, and sees that it may be written to; throws an
 * InputError where not. Called before anything is simulated.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeWithParents(resolve(folder));
    await access(folder, constants.W_OK);
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    const reason = folderFaults[code ?? ""] ?? message;
    throw new InputError([`--out ${folder} cannot be written to: ${reason}.`]);
  }
}

const folderFaults: Record<string, string> = {
  EACCES: "it may not be written to",
  EPERM: "no folder may be made there",
  ENOENT: "no folder can be made there",
  ENOTDIR: "it, or a part of its path, is no folder",
  EROFS: "its disk is read-only",
};

/** One folder at a time: asked for all at once, Node 20 never comes back where a file system refuses with "no such file". */
async function makeWithParents(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code !== "ENOENT" || dirname(folder) === folder) throw thrown;
    await makeWithParents(dirname(folder));
    await mkdir(folder);
    return;
  }
  throw Object.assign(new Error(), { code: "ENOTDIR" });
}

/** Where each text belongs, and what its platform will say to a plan of this size. */
function advice(targets: readonly ExportTarget[], request: ExportRequest): string {
  return targets
    .flatMap((target) => [
      `${target.id}: ${target.texts(request)[0]?.where ?? ""}\n`,
      ...target
        .notes(request)
        .map(({ over, message }) => `${target.id}: ${over ? "platform-cap: " : ""}${message}\n`),
    ])
    .join("");
}

/**
 * Writes each text to a file of the folder, or, without a folder, all to standard output; where each belongs and the caps
 * that it meets go to standard error.
 */
export async function writeExports(
  targets: readonly ExportTarget[],
  request: ExportRequest,
  folder: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const texts = withOwnNames(targets, request);
  if (folder === undefined) {
    terminal.out(texts.map(({ text }) => text).join("\n"));
  } else {
    await Promise.all(texts.map(({ file, text }) => writeFile(join(folder, file), text)));
    for (const { file } of texts) terminal.err(`Wrote ${join(folder, file)}\n`);
  }
  terminal.err(advice(targets, request));
}
