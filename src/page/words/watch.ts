import { inLanguages } from "../../language/language.ts";
import { english } from "./watch.en.ts";

export const watchWords = inLanguages(english, async () => (await import("./watch.de.ts")).german);
