import { inLanguages } from "../../language/language.ts";
import { english } from "./names.en.ts";

const names = inLanguages(english, async () => (await import("./names.de.ts")).german);

/** What a client is called in the language that is spoken. */
export function clientName({ id, name }: { id: string; name: string }): string {
  return names()[id] ?? name;
}
