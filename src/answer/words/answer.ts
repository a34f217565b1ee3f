import { inLanguages } from "../../language/language.ts";
import { english } from "./answer.en.ts";

/** Clauses of the answer, in the language that is spoken. */
export const answerWords = inLanguages(
  english,
  async () => (await import("./answer.de.ts")).german,
);
