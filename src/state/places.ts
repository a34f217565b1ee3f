import { effect, untracked } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Language } from "../language/language.ts";
import type { PageLanguage } from "./language.ts";
import type { Snapshot } from "./open-cases.ts";
import type { Planner } from "./planner.ts";

/** The places that the browser's Back and Forward lead to; each bears a number once it has been given one. */
export interface Places {
  /** Numbers the place that is shown. */
  number(place: number): void;
  /** Goes to a new place with the same address. */
  add(place: number): void;
  /** Calls when the person went to another place; null = it bears no number. */
  onMove(listener: (place: number | null) => void): void;
}

/** Within this time after a move the browser has told that the address changed, too. */
const OPENING_MILLISECONDS = 100;

/** What Back and Forward bring to the page. */
export interface PagePlaces {
  /** true while a place is shown that was shown before: its address is no link to be opened. */
  isKnown(): boolean;
  /** true while a link has just been opened and is still to be read from the address. */
  isOpening(): boolean;
  /** Changes what is shown at this place. */
  inPlace(change: () => void): void;
}

/**
 * Makes a place of all that a person chooses: an example, a file, a further scenario, a view, a language. Edits belong
 * to the place where they were made. Back shows all as it was left there, whatever was typed, and can be undone.
 */
export function keepPlaces<View>(
  planner: Planner,
  view: Signal<View>,
  language: Omit<PageLanguage, "choose">,
  places: Places,
  first = Date.now(),
): PagePlaces {
  // Numbers of an earlier visit to the page, still in the browser's list, are smaller.
  let [last, here] = [first, first];
  let known = true;
  let moves = false;
  let opening = false;
  const choicesMade = () => planner.choices.value + language.choices.value;
  let choices = untracked(choicesMade);
  let shown: { snapshot: Snapshot; view: View; spoken: Language } = {
    snapshot: planner.snapshot(),
    view: view.peek(),
    spoken: language.spoken.peek(),
  };
  const left = new Map<number, typeof shown>();
  places.number(here);

  const inPlace = (change: () => void) => {
    moves = true;
    change();
    moves = false;
  };

  effect(() => {
    for (const { inputs } of planner.cases.value) void inputs.value;
    void planner.active.value;
    const chosen = choicesMade() !== choices || view.value !== shown.view;
    choices = choicesMade();
    if (chosen && !moves) {
      left.set(here, shown);
      here = ++last;
      places.add(here);
    }
    shown = { snapshot: planner.snapshot(), view: view.value, spoken: language.spoken.value };
  });

  places.onMove((place) => {
    left.set(here, shown);
    const target = place === null ? undefined : left.get(place);
    known = target !== undefined;
    here = known && place !== null ? place : ++last;
    if (target === undefined) {
      opening = true;
      setTimeout(() => (opening = false), OPENING_MILLISECONDS);
      return places.number(here);
    }
    inPlace(() => {
      planner.restore(target.snapshot);
      view.value = target.view;
    });
    // Its words were there before.
    void language.follow(target.spoken);
  });

  return { isKnown: () => known, isOpening: () => opening, inPlace };
}
