import { inLanguages } from "../../language/language.ts";
import { english } from "./sequence.en.ts";

export const sequenceWords = inLanguages(
  english,
  async () => (await import("./sequence.de.ts")).german,
);
