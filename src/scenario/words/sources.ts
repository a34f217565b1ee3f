import { inLanguages, language } from "../../language/language.ts";
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

/** Whether a source is said as it stands in the document, though another language than its own is spoken: a citation. */
export function isCited(source: string): boolean {
  return language() !== "en" && sourceWords(source) === source;
}

/** An assumption whose source is said in the language that is spoken. */
export function inWords(assumption: Assumption): Assumption {
  return { ...assumption, source: sourceWords(assumption.source) };
}
