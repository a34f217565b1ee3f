import { inLanguages } from "../../language/language.ts";
import { english } from "./server-cases.en.ts";

/** The cases of the server, in the language that is spoken. */
export const serverCases = inLanguages(
  english,
  async () => (await import("./server-cases.de.ts")).german,
);
