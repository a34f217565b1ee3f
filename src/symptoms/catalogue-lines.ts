/** The catalogue's own lines: what each server writes when its range is full. */
import { servers } from "../servers/index.ts";
import type { ServerFacts } from "../servers/types.ts";

/** Quoted words shorter than this would fit anywhere. */
const SHORTEST = 10;

/** A full range in the words of some servers. */
interface FullLine {
  text: string;
  servers: readonly ServerFacts[];
}

function collect(): FullLine[] {
  const found = new Map<string, ServerFacts[]>();
  for (const server of servers) {
    const text = server.whenFullLogLine.value?.toLowerCase();
    if (text === undefined || text.length < SHORTEST) continue;
    found.set(text, [...(found.get(text) ?? []), server]);
  }
  return [...found]
    .map(([text, of]) => ({ text, servers: of }))
    .toSorted((a, b) => b.text.length - a.text.length);
}

const lines = collect();

/** The servers whose own line stands in this one, those with the longest first; empty where none does. */
export function serversThatSay(line: string): readonly ServerFacts[] {
  const lower = line.toLowerCase();
  return lines.flatMap(({ text, servers: of }) => (lower.includes(text) ? of : []));
}
