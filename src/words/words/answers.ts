import { inLanguages } from "../../language/language.ts";
import { english } from "./answers.en.ts";

/** Recovery, capacity and timelines, in the language that is spoken. */
export const answersWords = inLanguages(
  english,
  async () => (await import("./answers.de.ts")).german,
);
