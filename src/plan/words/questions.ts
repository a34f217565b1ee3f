import { inLanguages } from "../../language/language.ts";
import { english } from "./questions.en.ts";

/** Answers to questions beside the plan, in the language that is spoken. */
export const questionWords = inLanguages(
  english,
  async () => (await import("./questions.de.ts")).german,
);
