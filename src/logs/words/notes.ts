import { inLanguages } from "../../language/language.ts";
import { english } from "./notes.en.ts";

/** The notes on a log in the language that is spoken. */
export const noteWords = inLanguages(english, async () => (await import("./notes.de.ts")).german);
