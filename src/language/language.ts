/** The language that page, verdict and report are written in. Documents, texts to paste and the command line stay English. */

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is spoken in this thread; a worker is told with what it is asked. */
let spoken: Language = "en";

/** Fetches what a catalogue says in the languages other than English. */
const fetches: (() => Promise<void>)[] = [];

/** Told whenever somebody asks for words, so that the page can say again in another language what was said. */
let hear: () => void = () => {};

/** Has `listener` told of every question for words: of the language, of a catalogue's words, of how numbers are written. */
export function hearQuestions(listener: () => void): void {
  hear = listener;
}

/** The language that is spoken in this thread. */
export function language(): Language {
  hear();
  return spoken;
}

/**
 * One catalogue of words: what says it now, in the language that is spoken. English is there at once and is what the
 * others are measured by (the type); German is fetched when it is first wanted, never by those who read English.
 */
export function inLanguages<Words extends object>(
  english: Words,
  german: () => Promise<Words>,
): () => Words {
  let fetched: Words | null = null;
  fetches.push(async () => {
    fetched ??= await german();
  });
  return () => (language() === "de" && fetched !== null ? fetched : english);
}

/** Speaks a language from now on, once every catalogue that is loaded has its words. Rejects where they cannot be fetched: then nothing changes. */
export async function speak(wanted: Language): Promise<void> {
  // A part that comes meanwhile brings catalogues of its own.
  for (let known = -1; wanted !== "en" && known < fetches.length;) {
    known = fetches.length;
    await fetchAll();
  }
  spoken = wanted;
}

/** Waits for the words of catalogues that came with a part loaded later; at once in English. */
export async function wordsReady(): Promise<void> {
  if (spoken !== "en") await fetchAll();
}

/** A part that is loaded later, once its words are there in the language that is spoken. */
export async function withWords<Part>(loading: Promise<Part>): Promise<Part> {
  const part = await loading;
  await wordsReady();
  return part;
}

async function fetchAll(): Promise<void> {
  await Promise.all(fetches.map((fetchWords) => fetchWords()));
}

/** What `make` makes in English, whatever is spoken: texts to paste. It must be done when it returns. */
export function inEnglish<T>(make: () => T): T {
  const before = spoken;
  spoken = "en";
  try {
    return make();
  } finally {
    spoken = before;
  }
}

/** The language of a text such as "de-AT" or "de"; null for any that is not spoken here. */
export function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split("-", 1)[0];
  return LANGUAGES.find((known) => known === base) ?? null;
}
