import { inLanguages } from "../../language/language.ts";
import { english } from "./margin.en.ts";

/** What a range bears beyond a usual day, in the language that is spoken. */
export const marginWords = inLanguages(
  english,
  async () => (await import("./margin.de.ts")).german,
);
