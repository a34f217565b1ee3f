import { inLanguages } from "../../language/language.ts";
import { english } from "./state.en.ts";

export const stateWords = inLanguages(english, async () => (await import("./state.de.ts")).german);
