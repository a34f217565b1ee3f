import { configurationOf } from "../exports/configurations/index.ts";
import type { Surroundings } from "./types.ts";
import { seenWords } from "./words/seen.ts";
import { inEnglish } from "../language/language.ts";

/** Stands for the public address where the scenario names none: from the block that is kept for examples. */
const EXAMPLE = "203.0.113.10";

/** The lines of the server's own configuration that name the address which it announces; empty where none is known. */
export function addressSetting({ facts, ranges, access }: Surroundings): string {
  const configuration = facts === undefined ? null : configurationOf(facts.id);
  const [range = { first: 50000, last: 50009 }] = ranges;
  if (configuration === null) return "";
  const publicAddress = access.publicAddress ?? EXAMPLE;
  const text = inEnglish(() =>
    configuration.text({
      range,
      maxSessions: 0,
      maxSessionsPerAddress: 0,
      access: { ...access, publicAddress },
    }),
  );
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.includes(publicAddress) && !line.startsWith("#"));
  if (lines.length === 0) return "";
  return seenWords().inFile(lines.join("; ").replace(/,$/, ""), configuration.file);
}
