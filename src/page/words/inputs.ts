import { inLanguages } from "../../language/language.ts";
import { english } from "./inputs.en.ts";

export const inputsWords = inLanguages(
  english,
  async () => (await import("./inputs.de.ts")).german,
);
