import { inLanguages } from "../../language/language.ts";
import { english } from "./rules.en.ts";

/** Rules of thumb, in the language that is spoken. */
export const ruleWords = inLanguages(english, async () => (await import("./rules.de.ts")).german);
