import { inLanguages } from "../../language/language.ts";
import { english } from "./reading.en.ts";

/** How a log was read, or why not, in the language that is spoken. */
export const readingWords = inLanguages(
  english,
  async () => (await import("./reading.de.ts")).german,
);
