import { inLanguages } from "../../language/language.ts";
import type { ServerFacts } from "../types.ts";
import { english, type ServerWords } from "./servers.en.ts";

const words = inLanguages(english, async () => (await import("./servers.de.ts")).german);

/** What is said of a server, in the language that is spoken. */
export function saidOf(facts: ServerFacts): ServerWords {
  return words().of(facts);
}

/** Why no size of the range cures what a server does; undefined where one does. */
export function noSizeCures(id: string | undefined): string | undefined {
  return id === undefined ? undefined : words().noSizeCures[id];
}
