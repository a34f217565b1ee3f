import { inLanguages } from "../../language/language.ts";
import { english } from "./figures.en.ts";

export const figuresWords = inLanguages(
  english,
  async () => (await import("./figures.de.ts")).german,
);
