/** Back and Forward show what was there, word for word; edits make no place of their own. */
import { signal } from "@preact/signals";
import { afterEach, expect, it } from "vitest";
import { createPlanner } from "../../src/state/planner.ts";
import type { Planner } from "../../src/state/planner.ts";
import { keepPlaces } from "../../src/state/places.ts";
import type { Places } from "../../src/state/places.ts";
import { wholeNumber } from "../../src/state/field-text.ts";
import { openLanguage } from "../../src/state/language.ts";
import { speak } from "../../src/language/language.ts";
import { fixtureEngine } from "../page/fixture.ts";
import { fixtureDocument } from "../page/fixture-scenario.ts";

afterEach(() => speak("en"));

const CLIENTS = "groups[0].clients";

/** A browser's list of places; `go` is what a person does with its buttons, `open` follows a link. */
function fakeBrowser() {
  const list: (number | null)[] = [null];
  let at = 0;
  let tell: (place: number | null) => void = () => {};
  const places: Places = {
    number: (place) => void (list[at] = place),
    add: (place) => {
      list.splice(++at, list.length, place);
    },
    onMove: (listener) => void (tell = listener),
  };
  return {
    places,
    length: () => list.length,
    go: (steps: number) => tell(list[(at += steps)]!),
    open: () => {
      list.splice(++at, list.length, null);
      tell(null);
    },
  };
}

function setUp() {
  const planner = createPlanner(fixtureEngine(0), [fixtureDocument]);
  const view = signal<"plan" | "watch">("plan");
  const browser = fakeBrowser();
  const language = openLanguage({ read: () => null, write: () => {} });
  const kept = keepPlaces(planner, view, language, browser.places, 100);
  return { planner, view, language, browser, kept };
}

const other = { ...fixtureDocument, name: "Another office" };
const nameOf = (planner: Planner) => planner.active.peek().inputs.peek().document.name;
const typeIn = (planner: Planner, text: string) =>
  planner.typeText(planner.active.peek(), CLIENTS, text, wholeNumber);

it("shows the scenario before with all that was typed, even what could not be read", () => {
  const { planner, browser } = setUp();
  typeIn(planner, "77");
  typeIn(planner, "77 x");
  expect(browser.length()).toBe(1);
  planner.load(other);
  expect(browser.length()).toBe(2);
  typeIn(planner, "5");
  browser.go(-1);
  const { document, texts, faults } = planner.active.peek().inputs.peek();
  expect(document.name).toBe(fixtureDocument.name);
  expect(document.groups[0]?.clients).toBe(77);
  expect(texts[CLIENTS]).toBe("77 x");
  expect(Object.keys(faults)).toEqual([CLIENTS]);
  browser.go(1);
  expect(nameOf(planner)).toBe("Another office");
  expect(planner.active.peek().inputs.peek().document.groups[0]?.clients).toBe(5);
  planner.undo();
  expect(nameOf(planner)).toBe(fixtureDocument.name);
  planner.dispose();
});

it("makes a place of a view and of one more scenario, none of going back", () => {
  const { planner, view, browser } = setUp();
  view.value = "watch";
  planner.duplicate();
  expect(browser.length()).toBe(3);
  browser.go(-1);
  expect([planner.cases.peek().length, view.peek()]).toEqual([1, "watch"]);
  browser.go(-1);
  expect(view.peek()).toBe("plan");
  // Nothing was changed on the way from the view: there is nothing of it to undo.
  browser.go(2);
  expect([planner.cases.peek().length, view.peek()]).toEqual([2, "watch"]);
  expect(browser.length()).toBe(3);
  planner.dispose();
});

it("leaves a link that is opened on the page to be followed, at the place where it was opened", () => {
  const { planner, browser, kept } = setUp();
  typeIn(planner, "77");
  expect(kept.isKnown()).toBe(true);
  browser.open();
  expect([kept.isKnown(), kept.isOpening()]).toEqual([false, true]);
  kept.inPlace(() => planner.loadAll([other]));
  expect(browser.length()).toBe(2);
  browser.go(-1);
  expect(kept.isKnown()).toBe(true);
  expect(planner.active.peek().inputs.peek().document.groups[0]?.clients).toBe(77);
  browser.go(1);
  expect(nameOf(planner)).toBe("Another office");
  planner.dispose();
});

it("makes a place of a language that was chosen, none of one that a link brings", async () => {
  const { planner, language, browser } = setUp();
  typeIn(planner, "77 x");
  await language.choose("de");
  expect(browser.length()).toBe(2);
  typeIn(planner, "5");
  browser.go(-1);
  await expect.poll(() => language.spoken.peek()).toBe("en");
  expect(planner.active.peek().inputs.peek().texts[CLIENTS]).toBe("77 x");
  browser.go(1);
  await expect.poll(() => language.spoken.peek()).toBe("de");
  expect(planner.active.peek().inputs.peek().document.groups[0]?.clients).toBe(5);
  await language.follow("en");
  expect(browser.length()).toBe(2);
  planner.dispose();
});
