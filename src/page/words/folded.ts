import { inLanguages } from "../../language/language.ts";
import { english } from "./folded.en.ts";

export const foldedWords = inLanguages(
  english,
  async () => (await import("./folded.de.ts")).german,
);
