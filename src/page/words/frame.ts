import { inLanguages } from "../../language/language.ts";
import { english } from "./frame.en.ts";

export const frameWords = inLanguages(english, async () => (await import("./frame.de.ts")).german);
