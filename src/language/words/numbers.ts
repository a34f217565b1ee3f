import { inLanguages } from "../language.ts";
import { english } from "./numbers.en.ts";

/** What goes with a number, in the language that is spoken. */
export const numberWords = inLanguages(
  english,
  async () => (await import("./numbers.de.ts")).german,
);
