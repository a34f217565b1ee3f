import { inLanguages } from "../../language/language.ts";
import { english } from "./weeks.en.ts";

/** What a log says of weeks, in the language that is spoken. */
export const weekWords = inLanguages(english, async () => (await import("./weeks.de.ts")).german);
