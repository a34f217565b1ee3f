import { inLanguages } from "../../language/language.ts";
import { english } from "./server-note.en.ts";

/** A few words on why a server needs what it needs, in the language that is spoken. */
export const serverNoteWords = inLanguages(
  english,
  async () => (await import("./server-note.de.ts")).german,
);
