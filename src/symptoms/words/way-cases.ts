import { inLanguages } from "../../language/language.ts";
import { english } from "./way-cases.en.ts";

/** The cases of the way of a data connection, in the language that is spoken. */
export const wayCases = inLanguages(
  english,
  async () => (await import("./way-cases.de.ts")).german,
);
