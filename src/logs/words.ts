import { counted, exactly } from "../language/numbers.ts";
import { numberWords } from "../language/words/numbers.ts";
import { writtenMoment } from "./time.ts";

/** A factor with so many significant digits. */
export function digits(value: number, many = 2): string {
  return exactly(Number(value.toPrecision(many)));
}

/** The date of a moment, 2024-05-06. */
export function dateOf(seconds: number): string {
  return writtenMoment(seconds).slice(0, 10);
}

const steps: readonly { from: number; unit: string }[] = [
  { from: 1e12, unit: "T" },
  { from: 1e9, unit: "G" },
  { from: 1e6, unit: "M" },
  { from: 1e3, unit: "k" },
];

/** A size or rate with a decimal prefix, e.g. `1.6 MB`, `40 Mbit/s`. */
export function scaled(value: number, unit: string): string {
  const step = steps.find(({ from }) => value >= from);
  const short = Number((value / (step?.from ?? 1)).toPrecision(3));
  return `${exactly(short)} ${step?.unit ?? ""}${unit}`;
}

/** Seconds as a person says them. */
export function spanWords(seconds: number): string {
  const words = numberWords();
  if (seconds >= 172_800) return counted(seconds / 86_400, ...words.day);
  if (seconds >= 7200) return counted(seconds / 3600, ...words.hour);
  if (seconds >= 120) return counted(seconds / 60, ...words.minute);
  return `${exactly(Number(seconds.toPrecision(2)))} s`;
}
