import { inLanguages } from "../../language/language.ts";
import { english } from "./compare.en.ts";

export const compareWords = inLanguages(
  english,
  async () => (await import("./compare.de.ts")).german,
);
