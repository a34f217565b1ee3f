import { inLanguages } from "../../language/language.ts";
import { english } from "./sensitivity.en.ts";

export const sensitivityWords = inLanguages(
  english,
  async () => (await import("./sensitivity.de.ts")).german,
);
