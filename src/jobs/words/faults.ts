import { inLanguages } from "../../language/language.ts";
import { english } from "./faults.en.ts";

/** What goes wrong with workers, in the language that is spoken. */
export const faultWords = inLanguages(english, async () => (await import("./faults.de.ts")).german);
