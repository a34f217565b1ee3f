import { inLanguages } from "../../language/language.ts";
import { english } from "./fields.en.ts";

export const fieldsWords = inLanguages(
  english,
  async () => (await import("./fields.de.ts")).german,
);
