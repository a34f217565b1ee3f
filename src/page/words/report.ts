import { inLanguages } from "../../language/language.ts";
import { english } from "./report.en.ts";

export const reportWords = inLanguages(
  english,
  async () => (await import("./report.de.ts")).german,
);
