import { exactly } from "../../language/numbers.ts";
import type { Telling } from "../../scenario/telling.ts";
import type { Problem } from "../../scenario/types.ts";
import { amountFormat, BIT_RATES, BYTES, SECONDS, SHARES } from "../../state/unit-text.ts";
import { oneIn } from "../../state/field-text.ts";
import { stateWords } from "../../state/words/state.ts";
import { fieldsWords } from "../words/fields.ts";
import { inputsWords } from "../words/inputs.ts";
import { labelFor } from "./field-labels.ts";

/** The unit in which the form writes a number, by the path that it stands at. */
const UNITS = [
  {
    at: /^target\.(?:refusals|fiveBusiest)$/,
    write: (value: number) => fieldsWords().oneIn(oneIn.write(value)),
  },
  { at: /\b(?:sigma|alpha)$/, write: exactly },
  { at: /Bytes\b/, write: amountFormat(BYTES).write },
  { at: /itsPerSecond\b/, write: amountFormat(BIT_RATES).write },
  { at: /Seconds\b/, write: amountFormat(SECONDS).write },
  {
    at: /\.(?:passive|uploads|abandoned|stalled|repeatsPasv|cv|confidence|growth|growthFrom)$/,
    write: amountFormat(SHARES).write,
  },
];

/** A problem with its field called as the page calls it: paths of the document are for files. */
export function problemWords(problem: Problem, groupNames: readonly string[]): string {
  return sentenceOf(problem, labelFor(problem.path, groupNames));
}

/** A problem as it stands below the field at `path`; a part of the field is called by its name. */
export function problemBelow(problem: Problem, path: string): string {
  if (problem.sentence === undefined) return problem.message;
  const called = labelFor(problem.path, []);
  const isWhole = problem.path === path || called === labelFor(path, []);
  return sentenceOf(problem, isWhole ? inputsWords().thisField : called);
}

function sentenceOf({ path, message, sentence }: Problem, called: string): string {
  return sentence === undefined ? `${called}: ${message}` : sentence(called, tellingOf(path));
}

/** Numbers in the form's units, other fields by their labels. */
function tellingOf(path: string): Telling {
  const beside = (field: string) => path.replace(/[^.]+$/, field);
  return {
    value: (value, field) => written(field === undefined ? path : beside(field), value),
    field: (field) => stateWords().quoted(labelFor(beside(field), [])),
    none: stateWords().none,
  };
}

function written(path: string, value: number): string {
  return (UNITS.find(({ at }) => at.test(path))?.write ?? exactly)(value);
}
