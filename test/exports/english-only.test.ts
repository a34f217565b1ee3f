/** Texts to paste are English, whatever language the page speaks. */
import { afterEach, describe, expect, it } from "vitest";
import { exportTargets } from "../../src/exports/targets.ts";
import type { ExportNote } from "../../src/exports/types.ts";
import { language, speak } from "../../src/language/language.ts";
import { requestOf, steady } from "./plans.ts";

afterEach(() => speak("en"));

const request = requestOf({
  server: {
    software: "proftpd-1.3.7",
    maxSessions: 12_000,
    range: { first: 30_000, last: 30_009 },
  },
  groups: [{ clients: 12_500, visits: steady, tls: "1.3" }],
  target: { refusals: 1 / 1700 },
});

/** What a target makes, or the sentence that says why there is none. */
function madeBy(id: string): { texts: unknown; notes: readonly ExportNote[] } {
  const target = exportTargets.find((each) => each.id === id)!;
  try {
    return { texts: target.texts(request), notes: target.notes(request) };
  } catch (fault) {
    return { texts: (fault as Error).message, notes: [] };
  }
}

const factsOf = (notes: readonly ExportNote[]): readonly ExportNote[] =>
  notes.filter(({ isFact }) => isFact === true);
/** Sentences of the page on a text: what its platform allows and costs. */
const saidOf = (notes: readonly ExportNote[]): string[] =>
  notes.filter(({ isFact }) => isFact !== true).map(({ message }) => message);
/** Numbers of a sentence, their marks left out. */
const figures = (text: string): string[] =>
  (text.match(/\d[\d.,]*/g) ?? []).map((each) => each.replaceAll(/[.,]/g, "")).toSorted();

describe("texts to paste in a German page", () => {
  it.each(exportTargets.map(({ id }) => id))("%s", async (id) => {
    const english = madeBy(id);
    await speak("de");
    const german = madeBy(id);
    expect(language()).toBe("de");
    expect(german.texts).toEqual(english.texts);
    expect(factsOf(german.notes)).toEqual(factsOf(english.notes));
    // Notes speak German, and say the same.
    const [said, then] = [saidOf(english.notes), saidOf(german.notes)];
    for (const [index, message] of then.entries()) expect(message).not.toBe(said[index]);
    expect(then.map(figures)).toEqual(said.map(figures));
  });
});
