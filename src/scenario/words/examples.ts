import { inLanguages } from "../../language/language.ts";
import { english } from "./examples.en.ts";

export const exampleWords = inLanguages(
  english,
  async () => (await import("./examples.de.ts")).german,
);
