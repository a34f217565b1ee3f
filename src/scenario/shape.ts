/**
 * What a document may hold. Each thing here is a check, which reports every fault with its path in a sentence, and carries
 * the shape that it checks as data: `json-schema.ts` and the help are made of the same shapes.
 */
import { nearestWord } from "./nearest.ts";
import type { Path } from "./path.ts";
import { faultSentence, type Report } from "./report.ts";
import { inDocument, type Telling } from "./telling.ts";
import { foundText } from "./words.ts";
import type { ListThings, NullMeaning, ProblemWords } from "./words/problems.en.ts";
import { problemWords } from "./words/problems.ts";

/** Reports every fault of a value that stands at a path. */
export type Look = (value: unknown, path: Path, report: Report) => void;

/** What one value may be, as data. What fields must be to each other is not in it. */
export type Shape =
  | { kind: "number"; bounds: Bounds; orNull?: boolean }
  | { kind: "values"; values: readonly (string | number | boolean | null)[] }
  /** `most` in characters (code points); it has one of the forms. */
  | { kind: "text"; most: number; forms: readonly TextForm[] }
  | { kind: "list"; item: Check; from: number; to: number; isSet?: boolean }
  | { kind: "record"; required: CheckTable; optional: CheckTable }
  | { kind: "either"; of: readonly Check[] }
  | { kind: "any" };

/** What a text may look like; `line` = printable characters on one line. */
export type TextForm = "line" | "ipv4" | "ipv6" | "host-name" | "ipv4-network" | "ipv6-network";

/** A look at a value, with the shape that it looks for and what it allows in words. */
export interface Check extends Look {
  readonly shape: Shape;
  /** In the language that is spoken when it is read. */
  readonly allowed: string;
}

/** Checks by the names of their fields. */
export type CheckTable = Readonly<Record<string, Check>>;

/** Words that are made when they are wanted, in the language that is spoken then, for whoever is told. */
export type Words = (as: Telling) => string;

/** Says what shape a look at a value looks for, and what it allows in words. */
export function withShape(shape: Shape, allowed: Words, look: Look): Check {
  return Object.defineProperty(Object.assign(look, { shape }), "allowed", {
    get: () => allowed(inDocument),
  }) as Look & Check;
}

/** A check of fields against each other; it sees the record only once that is an object. */
export type RecordCheck = (fields: Fields, path: Path, report: Report) => void;

/** The own fields of an object, nothing known about their values. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields, as JSON makes them. */
export function isRecord(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** The value of an own field, or undefined: never one that is inherited. */
export function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** An own field that is a number free of faults, or undefined. */
export function soundNumber(
  fields: Fields,
  key: string,
  path: Path,
  report: Report,
): number | undefined {
  const value = own(fields, key);
  return typeof value === "number" && report.isSound([...path, key]) ? value : undefined;
}

/** A single value of a shape; `allowed` in words. */
function single(shape: Shape, isAllowed: (value: unknown) => boolean, allowed: Words): Check {
  return withShape(shape, allowed, (value, path, report) => {
    if (isAllowed(value)) return;
    const isNumber = shape.kind === "number" && typeof value === "number" && Number.isFinite(value);
    const found = isNumber ? (as: Telling) => as.value(value) : foundText(value);
    report.add({ path, found, allowed });
  });
}

/** Bounds of a number; `above` and `below` exclude the bound itself. */
export interface Bounds {
  from?: number;
  above?: number;
  to?: number;
  below?: number;
  whole?: boolean;
}

/** Bounds in words: "a whole number from 1 to 65,535". */
export function boundsText({ from, above, to, below, whole }: Bounds, { value }: Telling): string {
  const lower = from === undefined ? { above: value(above ?? 0) } : { from: value(from) };
  const upper = to === undefined ? { below: value(below ?? 0) } : { to: value(to) };
  return problemWords().bounds(whole === true, lower, upper);
}

/** Whether a number lies within its bounds. */
export function isWithin(value: number, { from, above, to, below, whole }: Bounds): boolean {
  if (!Number.isFinite(value)) return false;
  if (from !== undefined && value < from) return false;
  if (above !== undefined && value <= above) return false;
  if (to !== undefined && value > to) return false;
  if (below !== undefined && value >= below) return false;
  return whole !== true || Number.isInteger(value);
}

/** A number within bounds. */
export function number(bounds: Bounds, note: keyof ProblemWords["notes"] = "none"): Check {
  const isAllowed = (value: unknown) => typeof value === "number" && isWithin(value, bounds);
  return single({ kind: "number", bounds }, isAllowed, (as) => {
    return boundsText(bounds, as) + problemWords().notes[note];
  });
}

/** A number within bounds, or null with a meaning of its own. */
export function numberOrNull(bounds: Bounds, meaning: NullMeaning): Check {
  return single(
    { kind: "number", bounds, orNull: true },
    (value) => value === null || (typeof value === "number" && isWithin(value, bounds)),
    (as) =>
      as.none === undefined
        ? problemWords().orNullMeaning(boundsText(bounds, as), meaning)
        : problemWords().or(boundsText(bounds, as), as.none),
  );
}

/** true or false. */
export const flag: Check = single(
  { kind: "values", values: [true, false] },
  (value) => typeof value === "boolean",
  () => problemWords().flag,
);

/** One of a few values of any kind. */
export function oneOf(values: readonly (string | number | boolean)[]): Check {
  return single(
    { kind: "values", values },
    (value) => (values as readonly unknown[]).includes(value),
    () => problemWords().orList(values.map((value) => JSON.stringify(value))),
  );
}

/** One of a few words; the nearest is proposed for a mistyped one. */
export function choice(words: readonly string[]): Check {
  const allowed = () => problemWords().orList(words.map((word) => JSON.stringify(word)));
  return withShape({ kind: "values", values: words }, allowed, (value, path, report) => {
    if ((words as readonly unknown[]).includes(value)) return;
    const said = problemWords();
    const near = typeof value === "string" ? nearestWord(value, words) : null;
    const hint = near === null ? "" : ` ${said.didYouMean(JSON.stringify(near))}`;
    const fault = { found: foundText(value), allowed };
    const sentence = (field: string, as: Telling) => `${faultSentence(field, fault, as)}${hint}`;
    report.add({ path, ...fault, sentence });
  });
}

const longestText = 200;
// Names end up in comments of configuration files, where a line break would start a new directive.
const printable = /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u;

/** A text of at most `most` characters (code points) that is allowed; the `forms` say so as far as a pattern can. */
export function text(
  most: number,
  forms: readonly TextForm[],
  isAllowed: (value: string) => boolean,
  allowed: Words,
): Check {
  // Twice as many units are no more than as many characters; a longer text is not split into them.
  const isShort = (value: string) => value.length <= 2 * most && Array.from(value).length <= most;
  return single(
    { kind: "text", most, forms },
    (value) => typeof value === "string" && isShort(value) && isAllowed(value),
    allowed,
  );
}

/** One line of text of 1 to `most` characters without control characters. */
export function lineOf(most: number): Check {
  return text(
    most,
    ["line"],
    (value) => printable.test(value),
    () => problemWords().textOnOneLine(most),
  );
}

/** One line of text of 1 to 200 characters without control characters. */
export const line: Check = lineOf(longestText);

/** A list with bounds on its length; its values are looked at only where the length is allowed. */
export function list(
  item: Check,
  from: number,
  to: number,
  things: ListThings,
  isSet = false,
): Check {
  const allowed = () => problemWords().list(from, to, things);
  return withShape({ kind: "list", item, from, to, isSet }, allowed, (value, path, report) => {
    if (!Array.isArray(value) || value.length < from || value.length > to) {
      report.add({ path, found: foundText(value), allowed });
      return;
    }
    for (let index = 0; index < value.length; index++) item(value[index], [...path, index], report);
  });
}

/** One of several checks, as `pick` decides by the value; `allowed` in words. */
export function either(
  of: readonly Check[],
  allowed: Words,
  pick: (value: unknown) => Look,
): Check {
  return withShape({ kind: "either", of }, allowed, (value, path, report) =>
    pick(value)(value, path, report),
  );
}

const nothing = single(
  { kind: "values", values: [null] },
  (value) => value === null,
  () => "null",
);

/** What a check allows, or null. */
export function orNull(check: Check): Check {
  return either(
    [check, nothing],
    () => problemWords().orNull(check.allowed),
    (value) => (value === null ? nothing : check),
  );
}

/** The fields of a record: those that must be there and those that may be. */
export interface RecordFields {
  required?: CheckTable;
  optional?: CheckTable;
}

function addUnknown(key: string, known: readonly string[], path: Path, report: Report): void {
  const at = [...path, key];
  const words = problemWords();
  const near = report.isFull ? null : nearestWord(key, known);
  report.add({
    path: at,
    found: words.unknownField(foundText(key)),
    allowed: words.oneOfFields(known.join(", ")),
    sentence: (field) => words.notKnown(field, near, known.join(", ")),
  });
}

/** An object with exactly these fields; every unknown one is a fault of its own. */
export function record(
  { required = {}, optional = {} }: RecordFields,
  ...also: RecordCheck[]
): Check {
  const known = [...Object.keys(required), ...Object.keys(optional)];
  const knownSet = new Set(known);
  const allowed = () => problemWords().objectWithFields(known.join(", "));
  return withShape({ kind: "record", required, optional }, allowed, (value, path, report) => {
    if (!isRecord(value)) {
      report.add({ path, found: foundText(value), allowed });
      return;
    }
    for (const key of Object.keys(value)) {
      if (!knownSet.has(key)) addUnknown(key, known, path, report);
    }
    for (const [key, check] of Object.entries(required))
      check(own(value, key), [...path, key], report);
    for (const [key, check] of Object.entries(optional)) {
      if (Object.hasOwn(value, key)) check(value[key], [...path, key], report);
    }
    for (const check of also) check(value, path, report);
  });
}

/** `high` must not lie below `low`; looked at only where both are sound. */
export function ordered(low: string, high: string): RecordCheck {
  return (fields, path, report) => {
    const lowValue = soundNumber(fields, low, path, report);
    const highValue = soundNumber(fields, high, path, report);
    if (lowValue === undefined || highValue === undefined || highValue >= lowValue) return;
    report.add({
      path: [...path, high],
      found: (as) => as.value(highValue),
      allowed: (as) => problemWords().atLeastField(as.field(low), as.value(lowValue, low)),
    });
  };
}
