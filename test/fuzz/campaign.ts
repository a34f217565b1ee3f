import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mutate, seeded } from "./mutate.ts";
import { readers } from "./readers.ts";

/** Longest that a reader may take for one input, ms: more is a way to stop the page. */
const mostMilliseconds = 5000;
/** Most inputs with an outcome of their own that are kept to be changed further. */
const mostKept = 2000;

/** The folder of the corpus. */
export const corpusFolder = fileURLToPath(new URL("corpus", import.meta.url));

/** Inputs of one reader that are kept in the tree, by name. */
export function corpusOf(reader: string): [string, Uint8Array][] {
  const folder = `${corpusFolder}/${reader}`;
  return readdirSync(folder).map((file) => [
    file,
    new Uint8Array(readFileSync(`${folder}/${file}`)),
  ]);
}

/** An input that a reader broke its promise on. */
export interface Finding {
  reader: string;
  bytes: Uint8Array;
  why: string;
}

/** What a reader says of an input; throws where it breaks a promise or takes too long. */
export async function tryReader(reader: string, bytes: Uint8Array): Promise<string> {
  const start = performance.now();
  const outcome = await readers[reader]!(bytes);
  const milliseconds = performance.now() - start;
  if (milliseconds > mostMilliseconds) throw new Error(`It took ${Math.round(milliseconds)} ms.`);
  return outcome;
}

/** Changes inputs of a reader further and further while `goesOn`; the first broken promise ends it. */
export async function fuzz(
  reader: string,
  seed: number,
  goesOn: (tried: number) => boolean,
): Promise<{ tried: number; outcomes: number; finding: Finding | null }> {
  const next = seeded(seed);
  const pool = corpusOf(reader).map(([, bytes]) => bytes);
  const outcomes = new Set<string>();
  let tried = 0;
  while (goesOn(tried)) {
    let bytes = pool[next(pool.length)]!;
    for (let changes = 1 + next(4); changes > 0; changes -= 1) bytes = mutate(bytes, pool, next);
    tried += 1;
    try {
      const outcome = await tryReader(reader, bytes);
      if (!outcomes.has(outcome) && pool.length < mostKept) pool.push(bytes);
      outcomes.add(outcome);
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      return { tried, outcomes: outcomes.size, finding: { reader, bytes, why } };
    }
  }
  return { tried, outcomes: outcomes.size, finding: null };
}
