import { inLanguages } from "../../language/language.ts";
import type { Assumption } from "../types.ts";
import { english } from "./sources.en.ts";

const words = inLanguages(english, async () => (await import("./sources.de.ts")).german);

/**
 * Where an assumed value comes from, in the language that is spoken. A document says it in English; citations stay as
 * they are.
 */
export function sourceWords(source: string): string {
  return words().of(source);
}

/** An assumption whose source is said in the language that is spoken. */
export function inWords(assumption: Assumption): Assumption {
  return { ...assumption, source: sourceWords(assumption.source) };
}
