import { inLanguages } from "../../language/language.ts";
import type { Place } from "../places/types.ts";
import { english } from "./places.en.ts";

const words = inLanguages(english, async () => (await import("./places.de.ts")).german);

/** What is worth knowing of a place, in the language that is spoken. */
export function noteOf({ id, note }: Pick<Place, "id" | "note">): string {
  return words()[id] ?? note;
}
