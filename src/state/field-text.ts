import type { PortRange } from "../scenario/types.ts";
import { numberWords } from "../language/words/numbers.ts";
import { bad, good, mapReading } from "./text-format.ts";
import type { TextFormat } from "./text-format.ts";
import { clock, clockSeconds } from "../language/numbers.ts";
import { ungrouped } from "./typed-number.ts";
import { COUNT, SECONDS, readAmount, writeAmount } from "./unit-text.ts";
import { stateWords } from "./words/state.ts";

/** A whole number, with or without thousands commas. */
export const wholeNumber: TextFormat<number> = {
  write: (value) => writeAmount(value, COUNT),
  read: (text) => {
    const reading = readAmount(text, COUNT);
    if (!reading.ok || Number.isInteger(reading.value)) return reading;
    return bad(stateWords().notWhole(text.trim()));
  },
};

/** A TCP port, written without thousands commas. */
export const port: TextFormat<number> = { write: String, read: wholeNumber.read };

/** A port range: `50000-50049`; a single port is a range of one. */
export const portRange: TextFormat<PortRange> = {
  write: ({ first, last }) => `${first}-${last}`,
  read: (text) => {
    const match = /^\s*(\d{1,6})(?:\s*(?:-|–|:|to|bis|\s)\s*(\d{1,6}))?\s*$/.exec(text);
    if (match === null) return bad(stateWords().noRange(text.trim()));
    return good({ first: Number(match[1]), last: Number(match[2] ?? match[1]) });
  },
};

/** An acceptable share of refusals: `1,000` means 1 in 1,000; a number below 1 is the share itself. */
export const oneIn: TextFormat<number> = {
  write: (share) => {
    const whole = Math.round(1 / share);
    return 1 / whole === share ? writeAmount(whole, COUNT) : ungrouped(share);
  },
  read: (text) => {
    const reading = readAmount(text.replace(/^\s*1\s+(?:in|von|auf)\s+/i, ""), COUNT);
    if (!reading.ok) return reading;
    if (reading.value <= 0) return bad(stateWords().notPositive);
    return good(reading.value < 1 ? reading.value : 1 / reading.value);
  },
};

/** A time of day, `09:00` or `09:00:30`; a length of time such as `10 min` after midnight is read too. */
export const clockTime: TextFormat<number> = {
  write: (seconds) =>
    Number.isInteger(seconds) && seconds < 86400
      ? (seconds % 60 === 0 ? clock : clockSeconds)(seconds)
      : writeAmount(seconds, SECONDS),
  read: (text) => {
    const match = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text);
    if (match === null) {
      return text.includes(":")
        ? bad(stateWords().noClock(text.trim()))
        : readAmount(text, SECONDS);
    }
    const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
    if (hour > 23 || minute > 59 || second > 59) return bad(stateWords().noTimeOfDay(text.trim()));
    return good(hour * 3600 + minute * 60 + second);
  },
};

/** Numbers separated by commas or spaces, such as the 24 weights of the hours. */
export const numberList: TextFormat<number[]> = {
  write: (values) => values.map(ungrouped).join(" "),
  read: (text) => {
    const values: number[] = [];
    for (const part of splitList(text.trim())) {
      const reading = readAmount(part, COUNT);
      if (!reading.ok) return reading;
      values.push(reading.value);
    }
    return good(values);
  },
};

/** Commas set numbers apart where they are not the decimals' own; there they need a space behind them. */
function splitList(text: string): string[] {
  return text.split(numberWords().marks.decimal === "," ? /[\s;]+|,\s+/ : /[\s,;]+/);
}

/** Words separated by commas or spaces: addresses. */
export const wordList: TextFormat<string[]> = {
  write: (words) => words.join(", "),
  read: (text) => good(text.split(/[\s,;]+/).filter((word) => word !== "")),
};

/** A range to avoid as a document writes it. */
type Avoided = PortRange & { why?: string };

/** Ranges to avoid, each with an optional reason: `51000-51010 monitoring; 52000-52099`. */
export const avoidedRanges: TextFormat<Avoided[]> = {
  write: (ranges) =>
    ranges.map((range) => `${portRange.write(range)} ${range.why ?? ""}`.trim()).join("; "),
  read: (text) => {
    const ranges: Avoided[] = [];
    for (const part of text.split(/[;\n]/).filter((piece) => piece.trim() !== "")) {
      const match = /^\s*(\d+\s*(?:[-–:]\s*\d+)?)\s*(.*)$/.exec(part);
      const reading = portRange.read(match?.[1] ?? part);
      if (!reading.ok) return reading;
      const why = match?.[2]?.trim() ?? "";
      ranges.push(why === "" ? reading.value : { ...reading.value, why });
    }
    return good(ranges);
  },
};

/** Free text, such as a name. */
export const freeText: TextFormat<string> = { write: (text) => text, read: (text) => good(text) };

/** A number that may be absent: the word `none`, or the language's own, stands for null. */
export function orNone<T>(format: TextFormat<T>): TextFormat<T | null> {
  return {
    write: (value) => (value === null ? stateWords().none : format.write(value)),
    read: (text) =>
      /^\s*(?:none|keine?r?)\s*$/i.test(text)
        ? good<T | null>(null)
        : mapReading(format.read(text), (value): T | null => value),
  };
}
