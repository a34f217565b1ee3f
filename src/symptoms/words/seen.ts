import { inLanguages } from "../../language/language.ts";
import { english } from "./seen.en.ts";

/** What was seen in a line, in the language that is spoken. */
export const seenWords = inLanguages(english, async () => (await import("./seen.de.ts")).german);
