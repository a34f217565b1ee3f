import { effect } from "@preact/signals";
import { languageOf } from "../language/language.ts";
import type { Language } from "../language/language.ts";
import type { PageLanguage } from "./language.ts";
import type { Address } from "./engine-types.ts";

/** `#s=1.…&l=de`: the language stands behind the scenario, or alone: `#l=de`; links of old have none. */
const LANGUAGE = /[#&]l=([A-Za-z-]{2,20})$/;

/** The language that a link was written in; null where it names none that is spoken here. */
export function linkLanguage(hash: string): Language | null {
  return languageOf(LANGUAGE.exec(hash)?.[1] ?? "");
}

/** Puts the language on a link to a scenario; any other part behind `#` stays as it is. */
export function withLanguage(hash: string, language: Language): string {
  return hash.startsWith("#s=") ? `${withoutLanguage(hash)}&l=${language}` : hash;
}

function withoutLanguage(hash: string): string {
  return hash.replace(LANGUAGE, "");
}

/**
 * The address with the language in its links: readers of scenarios see none of it. A link that is opened on the page
 * brings its language along; another language is written into the link that stands in the address.
 */
export function speakingAddress(address: Address, language: PageLanguage): Address {
  let first = true;
  effect(() => {
    const hash = withLanguage(address.read(), language.spoken.value);
    if (!first && hash !== address.read()) address.replace(hash);
    first = false;
  });
  return {
    read: () => withoutLanguage(address.read()),
    replace: (hash) => address.replace(withLanguage(hash, language.spoken.peek())),
    full: (hash) => address.full(withLanguage(hash, language.spoken.value)),
    onChange: (listener) =>
      address.onChange(() => {
        const wanted = linkLanguage(address.read());
        const followed = wanted === null ? Promise.resolve() : language.follow(wanted);
        // Where its words cannot be fetched, the scenario is shown in the language that is spoken.
        void followed.catch(() => undefined).then(listener);
      }),
  };
}
