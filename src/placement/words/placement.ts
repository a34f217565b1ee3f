import { inLanguages } from "../../language/language.ts";
import { english } from "./placement.en.ts";

/** What is to be known of where a range lies, in the language that is spoken. */
export const placementWords = inLanguages(
  english,
  async () => (await import("./placement.de.ts")).german,
);
