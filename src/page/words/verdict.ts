import { inLanguages } from "../../language/language.ts";
import { english } from "./verdict.en.ts";

export const verdictWords = inLanguages(
  english,
  async () => (await import("./verdict.de.ts")).german,
);
