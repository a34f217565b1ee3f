import { inLanguages } from "../../language/language.ts";
import { english } from "./working.en.ts";

export const workingWords = inLanguages(
  english,
  async () => (await import("./working.de.ts")).german,
);
