import { cutShort } from "./packing.ts";
import type { CutFile } from "./packing.ts";
import type { ReadingWay } from "./types.ts";
import { readingWords } from "./words/reading.ts";

/** How a log was read, as far as a person should know. */
export interface ReadingFacts {
  /** Names of the formats of its files. */
  formats: readonly string[];
  isPeeled: boolean;
  datesAreGuessed: boolean;
  way: ReadingWay | null;
  /** Whether the log itself decides for that way. */
  isSure: boolean;
  foreign: number;
  cutFiles: readonly CutFile[];
}

/** Sentences on how a log was read. */
export function readingNotes(facts: ReadingFacts): string[] {
  const { formats, isPeeled, datesAreGuessed, way, isSure, foreign, cutFiles } = facts;
  const words = readingWords();
  const notes = [
    ...cutFiles.map(cutShort),
    formats.length > 1 ? words.severalFormats(formats) : null,
    isPeeled ? words.peeled : null,
    datesAreGuessed ? words.datesGuessed : null,
    foreign > 0 ? words.foreign(foreign) : null,
    way === null ? null : wayNote(way, isSure),
  ];
  return notes.filter((note) => note !== null);
}

function wayNote({ id }: ReadingWay, isSure: boolean): string {
  const words = readingWords();
  const way = words.ways[id] ?? id;
  return isSure ? words.wayIsSure(way) : words.wayIsOpen(way);
}
