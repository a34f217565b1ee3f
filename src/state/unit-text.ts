import { bad, good } from "./text-format.ts";
import type { TextFormat, TextReading } from "./text-format.ts";
import { withMarks } from "../language/numbers.ts";
import { splitNumber, startsWithMark } from "./typed-number.ts";
import { stateWords } from "./words/state.ts";

/** One name of a unit: the value is `mantissa × 10^exponent × factor`. Decimal units shift digits, so nothing is rounded. */
interface UnitName {
  name: string;
  exponent: number;
  factor: number;
  /** Used for writing where the mantissa is at least 1; whole = only with a whole mantissa. */
  write: "never" | "any" | "whole";
}

/** A dimension: what its numbers mean, and which unit names are read, largest first. */
export interface Dimension {
  kind: "count" | "bytes" | "bitRate" | "seconds" | "share";
  names: readonly UnitName[];
  /** The unit of a plain number. */
  plain: UnitName;
}

function unit(
  name: string,
  exponent: number,
  write: UnitName["write"] = "any",
  factor = 1,
): UnitName {
  return { name, exponent, factor, write };
}

/** Plain numbers: clients, files, connections. */
export const COUNT: Dimension = {
  kind: "count",
  names: [unit("", 0, "never")],
  plain: unit("", 0),
};

const BYTE = unit("B", 0);

/** Sizes of files and listings; kB and KB are 1,000 bytes, KiB 1,024. */
export const BYTES: Dimension = {
  kind: "bytes",
  names: [
    unit("TB", 12),
    unit("GB", 9),
    unit("MB", 6),
    unit("KB", 3),
    BYTE,
    unit("bytes", 0, "never"),
    unit("byte", 0, "never"),
    unit("KiB", 0, "never", 1024),
    unit("MiB", 0, "never", 1024 ** 2),
    unit("GiB", 0, "never", 1024 ** 3),
    unit("TiB", 0, "never", 1024 ** 4),
    unit("K", 3, "never"),
    unit("M", 6, "never"),
    unit("G", 9, "never"),
    unit("T", 12, "never"),
  ],
  plain: BYTE,
};

const BIT_RATE = unit("bit/s", 0);

/** Line speeds. */
export const BIT_RATES: Dimension = {
  kind: "bitRate",
  names: [
    unit("Gbit/s", 9),
    unit("Mbit/s", 6),
    unit("kbit/s", 3),
    BIT_RATE,
    ...["Gb/s", "Gbps", "G"].map((name) => unit(name, 9, "never")),
    ...["Mb/s", "Mbps", "M"].map((name) => unit(name, 6, "never")),
    ...["kb/s", "kbps", "k"].map((name) => unit(name, 3, "never")),
    ...["b/s", "bps"].map((name) => unit(name, 0, "never")),
  ],
  plain: BIT_RATE,
};

const SECOND = unit("s", 0);

/** Lengths of time. */
export const SECONDS: Dimension = {
  kind: "seconds",
  names: [
    unit("days", 0, "never", 86400),
    unit("day", 0, "never", 86400),
    unit("d", 0, "never", 86400),
    unit("h", 0, "whole", 3600),
    unit("min", 0, "whole", 60),
    SECOND,
    unit("ms", -3),
    ...["Tage", "Tag"].map((name) => unit(name, 0, "never", 86400)),
    ...["Stunden", "Stunde", "Std"].map((name) => unit(name, 0, "never", 3600)),
    ...["Minuten"].map((name) => unit(name, 0, "never", 60)),
    ...["Sekunden", "Sekunde"].map((name) => unit(name, 0, "never")),
    ...["hours", "hour", "hr"].map((name) => unit(name, 0, "never", 3600)),
    ...["minutes", "minute", "mins", "m"].map((name) => unit(name, 0, "never", 60)),
    ...["seconds", "second", "sec", "secs"].map((name) => unit(name, 0, "never")),
  ],
  plain: SECOND,
};

const PER_CENT = unit("%", -2);

/** Shares, written in per cent; a plain number is per cent too. */
export const SHARES: Dimension = {
  kind: "share",
  names: [PER_CENT],
  plain: PER_CENT,
};

/** Moves the decimal point of a written number, without rounding: ("0.03", 3) → "30". */
function shiftPoint(text: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const point = whole.length + Number(exponent) + places;
  const digits = whole + fraction;
  if (point > 21 || point < -7)
    return `${sign}${whole}${fraction === "" ? "" : "."}${fraction}e${Number(exponent) + places}`;
  const padded = digits
    .padEnd(Math.max(point, digits.length), "0")
    .padStart(digits.length + Math.max(0, 1 - point), "0");
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const tail = padded.slice(at).replace(/0+$/, "");
  return `${sign}${head}${tail === "" ? "" : "."}${tail}`;
}

/** Writes a number of base units (bytes, bits per second, seconds, shares) with the largest fitting unit. */
export function writeAmount(value: number, dimension: Dimension): string {
  const plain = String(value);
  const { names } = dimension;
  if (names.length === 1)
    return join(withMarks(shiftPoint(plain, -(names[0]?.exponent ?? 0))), names[0]);
  const fits = names.find((name) => fitsUnit(value, plain, name));
  if (fits !== undefined) {
    return join(withMarks(String(mantissa(value, plain, fits))), fits);
  }
  return join(withMarks(plain), dimension.plain);
}

function mantissa(value: number, plain: string, name: UnitName): string {
  return name.factor === 1 ? shiftPoint(plain, -name.exponent) : String(value / name.factor);
}

function fitsUnit(value: number, plain: string, name: UnitName): boolean {
  if (name.write === "never" || value === 0) return false;
  const text = mantissa(value, plain, name);
  const size = Math.abs(Number(text));
  if (name.write === "whole")
    return (
      Number.isInteger(Number(text)) && size >= 1 && (value / name.factor) * name.factor === value
    );
  return size >= 1 && !text.includes("e");
}

function join(number: string, name: UnitName | undefined): string {
  return name === undefined || name.name === "" ? number : `${number} ${name.name}`;
}

/** A number and the unit typed after it, if any. */
interface Amount {
  digits: string;
  unit: UnitName | null;
}

/** Splits "200 KB" into digits and unit; null where it is neither. */
function splitAmount(text: string, dimension: Dimension): TextReading<Amount> {
  const trimmed = text.trim();
  const number = splitNumber(trimmed);
  if (number === null) return bad(notUnderstood(trimmed, dimension));
  const { digits, rest } = number;
  if (rest === "") return good({ digits, unit: null });
  if (startsWithMark(rest)) return bad(stateWords().wrongMark(trimmed));
  const name = findUnit(rest, dimension);
  if (name === undefined) return bad(unknownUnit(rest, dimension));
  return good({ digits, unit: name });
}

function findUnit(text: string, dimension: Dimension): UnitName | undefined {
  const exact = dimension.names.find(({ name }) => name === text);
  return exact ?? dimension.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
}

function unknownUnit(found: string, { names, kind }: Dimension): string {
  const words = stateWords();
  const written = names.filter(({ write, name }) => write !== "never" && name !== "");
  if (written.length > 0)
    return words.noUnit(
      found,
      written.map(({ name }) => name),
    );
  const { what, example } = words.kinds[kind];
  return words.unexpected(found, what, example);
}

function notUnderstood(found: string, { kind }: Dimension): string {
  const { what, example } = stateWords().kinds[kind];
  return stateWords().notUnderstood(found, what, example);
}

function toNumber({ digits }: Amount, name: UnitName): number {
  const [base = "0", exponent = "0"] = digits.split("e");
  return Number(`${base}e${Number(exponent) + name.exponent}`) * name.factor;
}

/** Reads one amount in base units. */
export function readAmount(text: string, dimension: Dimension): TextReading<number> {
  const amount = splitAmount(text, dimension);
  if (!amount.ok) return amount;
  const value = toNumber(amount.value, amount.value.unit ?? dimension.plain);
  return Number.isFinite(value) ? good(value) : bad(stateWords().tooLarge(text.trim()));
}

/** Reads "5 to 20 Mbit/s": a first number without a unit takes the second one's. */
export function readAmountPair(
  from: string,
  to: string,
  dimension: Dimension,
): TextReading<[number, number]> {
  const first = splitAmount(from, dimension);
  if (!first.ok) return first;
  const second = splitAmount(to, dimension);
  if (!second.ok) return second;
  const last = second.value.unit ?? dimension.plain;
  return good([toNumber(first.value, first.value.unit ?? last), toNumber(second.value, last)]);
}

/** Writes a pair with the unit once where both have the same. */
export function writeAmountPair(from: number, to: number, dimension: Dimension): string {
  const first = writeAmount(from, dimension);
  const second = writeAmount(to, dimension);
  const [number = "", ...name] = first.split(" ");
  const same = name.length > 0 && second.endsWith(` ${name.join(" ")}`);
  return `${same ? number : first} ${stateWords().to} ${second}`;
}

/** The text format of one number of a dimension. */
export function amountFormat(dimension: Dimension): TextFormat<number> {
  return {
    write: (value) => writeAmount(value, dimension),
    read: (text) => readAmount(text, dimension),
  };
}
