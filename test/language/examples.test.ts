import { afterAll, expect, it } from "vitest";
import { speak } from "../../src/language/language.ts";
import { presets } from "../../src/scenario/presets.ts";
import { places } from "../../src/servers/places/index.ts";
import { noteOf } from "../../src/servers/words/places.ts";
import { exampleWords } from "../../src/scenario/words/examples.ts";

afterAll(() => speak("en"));

/** Figures of a text, whatever marks stand in them. */
const figures = (text: string): string[] =>
  (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).map((figure) => figure.replace(/[.,]/g, "")).toSorted();

it("every example has its German words, with the same figures", async () => {
  await speak("de");
  const words = exampleWords();
  expect(Object.keys(words).toSorted()).toEqual(presets.map(({ id }) => id).toSorted());
  for (const { id, title, why } of presets) {
    // Words of one language may be figures in the other: "9 o'clock", "eleven".
    const there = figures(`${words[id]!.title} ${words[id]!.why}`);
    for (const figure of figures(`${title} ${why}`).filter((each) => each.length > 1))
      expect(there, id).toContain(figure);
  }
});

it("every place has its German note, with the same figures", async () => {
  await speak("de");
  for (const place of places) {
    const said = noteOf(place);
    expect(said, place.id).not.toBe(place.note);
    for (const figure of figures(place.note)) expect(figures(said), place.id).toContain(figure);
  }
});
