import { inLanguages } from "../../language/language.ts";
import { english } from "./verdict.en.ts";

/** The verdict, in the language that is spoken. */
export const verdictWords = inLanguages(
  english,
  async () => (await import("./verdict.de.ts")).german,
);
