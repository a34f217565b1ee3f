import { batch, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { hearQuestions, languageOf, speak } from "../language/language.ts";
import type { Language } from "../language/language.ts";
import type { Keep } from "./engine-types.ts";

const KEY = "language";

/** The language of the page, as a signal: whatever asked for words is drawn or worked out anew where it changes. */
export interface PageLanguage {
  spoken: ReadonlySignal<Language>;
  /** How often one was chosen. */
  choices: ReadonlySignal<number>;
  /** Speaks another language and keeps the choice in this browser. Rejects where its words cannot be fetched: then nothing changes. */
  choose(language: Language): Promise<void>;
  /** Speaks what a link brings, without keeping it. Rejects like `choose`. */
  follow(language: Language): Promise<void>;
}

/** The page's language; English until another is chosen or followed. */
export function openLanguage(keep: Keep): PageLanguage {
  const spoken = signal<Language>("en");
  const choices = signal(0);
  hearQuestions(() => void spoken.value);
  const follow = async (language: Language) => {
    await speak(language);
    spoken.value = language;
  };
  return {
    spoken,
    choices,
    follow,
    choose: async (language) => {
      await speak(language);
      batch(() => {
        spoken.value = language;
        choices.value += 1;
      });
      keep.write(KEY, language);
    },
  };
}

/** What to speak at first: what the link says, else what was chosen here, else the first of the browser's languages that is spoken. */
export function firstLanguage(
  link: Language | null,
  keep: Keep,
  wanted: readonly string[],
): Language {
  const known = [keep.read(KEY) ?? "", ...wanted].flatMap((tag) => languageOf(tag) ?? []);
  return link ?? known[0] ?? "en";
}
