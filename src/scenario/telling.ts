import { exactly } from "../language/numbers.ts";

/** How a fault calls numbers and other fields: as the document writes them, or as a form does. */
export interface Telling {
  /** A number of the field at fault, or of `field` beside it. */
  value: (value: number, field?: string) => string;
  /** Another field of the same object. */
  field: (field: string) => string;
  /** What a form takes for null; absent where null itself is written. */
  none?: string;
}

/** As a document is told: numbers as they stand in it, fields by their names. */
export const inDocument: Telling = { value: exactly, field: (field) => field };

/** Words, or how they are made for whoever is told. */
export type Said = string | ((as: Telling) => string);

/** The words themselves. */
export function told(said: Said, as: Telling): string {
  return typeof said === "string" ? said : said(as);
}
