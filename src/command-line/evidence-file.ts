import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { KeptDays } from "../jobs/evidence.ts";
import type { Plan } from "../plan/types.ts";
import type { ScenarioDocument } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import { unreadable } from "./read-file.ts";
import { InputError } from "./terminal.ts";

/** Days are the same to the last bit only where the model is. */
const model: Plan["model"] = "2";
const kind = "simulated-days";

/** One part of a run: which of its days were simulated, counted from 1, and what each came to. */
export interface EvidencePart {
  document: ScenarioDocument;
  fromDay: number;
  toDay: number;
  kept: KeptDays[];
}

/** Arrays of a day as they stand in the file: their bytes, the lowest first. */
const arrays = { Float64Array, Float32Array, Int32Array };

function written(_name: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return { array: value.constructor.name, base64: bytes.toString("base64") };
}

function revived(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("base64" in value)) return value;
  const { array, base64 } = value as { array: keyof typeof arrays; base64: string };
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return new arrays[array](bytes.buffer);
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Writes a part of a run; throws an InputError where the file cannot be written. */
export async function writeEvidence(file: string, part: EvidencePart): Promise<void> {
  const content = JSON.stringify(part, written);
  const head = JSON.stringify({ kind, version: 1, model, sha256: digestOf(content) });
  try {
    await writeFile(file, `${head}\n${content}\n`);
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}

/** Reads a part of a run; throws an InputError with a sentence where the file is none, is damaged or is of another model. */
export async function readEvidence(file: string): Promise<EvidencePart> {
  const text = await readFile(file, "utf8").catch((thrown: unknown) => {
    throw unreadable(file, thrown);
  });
  const [first = "", content = ""] = text.split("\n");
  const head = headOf(first);
  if (head === null)
    throw new InputError([`${file} is no part of a run; --evidence writes such files.`]);
  if (head["model"] !== model || head["version"] !== 1)
    throw new InputError([
      `${file} was made by another version of the planner (model ${String(head["model"])}, here ${model}): its days would not be the same.`,
    ]);
  if (head["sha256"] !== digestOf(content))
    throw new InputError([`${file} is damaged or cut short.`]);
  return JSON.parse(content, revived) as EvidencePart;
}

function headOf(line: string): Record<string, unknown> | null {
  try {
    const head = JSON.parse(line) as Record<string, unknown> | null;
    return head?.["kind"] === kind ? head : null;
  } catch {
    return null;
  }
}

/** How many days a part holds, all requests together. */
export function daysIn({ kept }: Pick<EvidencePart, "kept">): number {
  return kept.reduce((sum, { days }) => sum + days.length, 0);
}

/** Numbers of a day that JSON could not carry would come back as null. */
export function isWhole(day: DaySummary): boolean {
  return Object.values(day).every(
    (value) => typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0)),
  );
}
