import { inLanguages } from "../../language/language.ts";
import { english } from "./visits.en.ts";

/** Sessions and quantities, in the language that is spoken. */
export const visitWords = inLanguages(english, async () => (await import("./visits.de.ts")).german);
