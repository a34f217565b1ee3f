import { inLanguages } from "../../language/language.ts";
import { english } from "./platforms.en.ts";

/** What platforms allow and cost, in the language that is spoken. */
export const platformWords = inLanguages(
  english,
  async () => (await import("./platforms.de.ts")).german,
);
