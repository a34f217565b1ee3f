import { inLanguages } from "../../language/language.ts";
import { english } from "./menu.en.ts";

export const menuWords = inLanguages(english, async () => (await import("./menu.de.ts")).german);
