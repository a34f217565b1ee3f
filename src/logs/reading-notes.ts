import { cutShort } from "./packing.ts";
import type { CutFile } from "./packing.ts";
import type { ReadingWay } from "./types.ts";
import { counted, thousands } from "../language/numbers.ts";

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
  const notes = [
    ...cutFiles.map(cutShort),
    formats.length > 1
      ? `The files are of ${thousands(formats.length)} formats (${formats.join("; ")}): if they are logs of one server, its transfers count twice.`
      : null,
    isPeeled
      ? "The lines came through syslog or the journal; what it wrote around them was taken off."
      : null,
    datesAreGuessed
      ? "Stamps of syslog have no year, and nothing told when this was written: the days of the week may be wrong."
      : null,
    foreign > 0
      ? `${counted(foreign, "line")} of other programs in the same file were passed over.`
      : null,
    way === null ? null : wayNote(way, isSure),
  ];
  return notes.filter((note) => note !== null);
}

function wayNote({ name }: ReadingWay, isSure: boolean): string {
  if (isSure) return `Its dates can be read in two ways; the whole log says: ${name}.`;
  const taken = name.replace("dates as ", "");
  return `Its dates can be read in two ways and the log does not tell which: they were taken as ${taken}. Choose the order of dates if that is wrong.`;
}
