import { inLanguages } from "../../language/language.ts";
import { english } from "./surface.en.ts";

export const surfaceWords = inLanguages(
  english,
  async () => (await import("./surface.de.ts")).german,
);
