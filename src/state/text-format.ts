/** What a person types in a field, and what it means: one pair of functions per kind of field. */

/** The outcome of reading a text: a value, or a sentence that says what was found and what is allowed. */
export type TextReading<T> = { ok: true; value: T } | { ok: false; message: string };

/** `read(write(value))` gives the same value for every value the field can hold. */
export interface TextFormat<T> {
  write(value: T): string;
  read(text: string): TextReading<T>;
}

/** Wraps a value that could be read. */
export function good<T>(value: T): TextReading<T> {
  return { ok: true, value };
}

/** Wraps the sentence for a text that could not be read. */
export function bad<T>(message: string): TextReading<T> {
  return { ok: false, message };
}

/** Maps the value of a reading that succeeded. */
export function mapReading<A, B>(reading: TextReading<A>, map: (value: A) => B): TextReading<B> {
  return reading.ok ? good(map(reading.value)) : reading;
}
