import { inLanguages } from "../../language/language.ts";
import { english } from "./lines.en.ts";

export const linesWords = inLanguages(english, async () => (await import("./lines.de.ts")).german);
