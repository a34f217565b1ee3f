import { inLanguages } from "../../language/language.ts";
import { english } from "./load.en.ts";

/** What the answer rests on, in the language that is spoken. */
export const loadWords = inLanguages(english, async () => (await import("./load.de.ts")).german);
