import { inLanguages } from "../../language/language.ts";
import { english } from "./limits.en.ts";

/** Limits and warnings, in the language that is spoken. */
export const limitWords = inLanguages(english, async () => (await import("./limits.de.ts")).german);
