import { inLanguages } from "../../language/language.ts";
import { english } from "./problems.en.ts";

/** What is wrong with a document, in the language that is spoken. */
export const problemWords = inLanguages(
  english,
  async () => (await import("./problems.de.ts")).german,
);
