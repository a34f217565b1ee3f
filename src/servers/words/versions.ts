/** Versions where they matter, by the id of an entry: a file of its own, which only the plan needs. */
import { inLanguages } from "../../language/language.ts";
import { english } from "./versions.en.ts";

const words = inLanguages(english, async () => (await import("./versions.de.ts")).german);

/** A sentence or two on other versions of a server, in the language that is spoken; undefined where none behaves otherwise. */
export function otherVersions(id: string): string | undefined {
  return words()[id];
}
