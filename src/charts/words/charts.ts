import { inLanguages } from "../../language/language.ts";
import { english } from "./charts.en.ts";

/** What stands in charts, in the language that is spoken. */
export const chartWords = inLanguages(english, async () => (await import("./charts.de.ts")).german);
