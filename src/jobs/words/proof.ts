import { inLanguages } from "../../language/language.ts";
import { english } from "./proof.en.ts";

/** What a log proves, in the language that is spoken. */
export const proofWords = inLanguages(english, async () => (await import("./proof.de.ts")).german);
