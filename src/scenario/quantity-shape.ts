import { meanOf } from "./quantity.ts";
import type { Path } from "./path.ts";
import type { Report } from "./report.ts";
import type { Telling } from "./telling.ts";
import type { Bounds, Check, Fields } from "./shape.ts";
import {
  boundsText,
  isRecord,
  isWithin,
  list,
  number,
  ordered,
  record,
  withShape,
} from "./shape.ts";
import type { Quantity } from "./types.ts";
import { foundText } from "./words.ts";
import { problemWords } from "./words/problems.ts";

const longestSample = 10_000;
// e^(5²/2) = 268,337: a mean that far above the median is no workload.
const widestSigma = 5;
const alphaBounds: Bounds = { from: 0.01, to: 100 };

/** What one quantity may be: its smallest value, and the largest value and mean. */
export interface QuantityBounds {
  from: number;
  to: number;
}

function positiveNumber({ from, to }: QuantityBounds): Check {
  return number(from > 0 ? { from, to } : { above: 0, to });
}

/** Laws with one field, by that field; `from`-`to` is the only one with two. */
function laws(bounds: QuantityBounds): Record<string, Check> {
  const value = number(bounds);
  const positive = positiveNumber(bounds);
  const two = list(value, 2, 2, "numbers");
  return {
    exponential: positive,
    lognormal: record({
      required: { median: positive, sigma: number({ from: 0, to: widestSigma }) },
    }),
    pareto: record(
      { required: { minimum: positive, alpha: number(alphaBounds), maximum: positive } },
      ordered("minimum", "maximum"),
    ),
    uniform: withShape(
      two.shape,
      () => two.allowed,
      (pair, path, report) => {
        two(pair, path, report);
        if (!Array.isArray(pair) || !report.isSound(path)) return;
        const [low, high] = pair as [number, number];
        if (high >= low) return;
        report.add({
          path: [...path, 1],
          found: (as) => as.value(high),
          allowed: (as) => problemWords().atLeastFirst(as.value(low)),
        });
      },
    ),
    geometric: number({ from: 1, to: bounds.to }),
    sample: list(value, 1, longestSample, "numbers"),
  };
}

function foundForm(found: unknown): string {
  if (!isRecord(found)) return foundText(found);
  const keys = Object.keys(found).slice(0, 5).map(foundText);
  return keys.length === 0
    ? problemWords().emptyObject
    : problemWords().objectWith(keys.join(", "));
}

/** The law that an object gives; undefined where it gives none or more than one. */
function formOf(law: Fields, names: readonly string[]): string | undefined {
  const given = names.filter((name) => Object.hasOwn(law, name));
  if (Object.hasOwn(law, "from") || Object.hasOwn(law, "to")) given.push("from");
  return given.length === 1 ? given[0] : undefined;
}

function checkMean(law: Quantity, { from, to }: QuantityBounds, path: Path, report: Report): void {
  const mean = meanOf(law);
  if (isWithin(mean, { from, to })) return;
  report.add({
    path,
    found: (as) => problemWords().lawWithMean(as.value(mean)),
    allowed: (as) => problemWords().meanWithin(as.value(from), as.value(to)),
  });
}

/** A quantity: a number or exactly one law, with all its values (and its mean) within bounds. */
export function quantity(bounds: QuantityBounds): Check {
  const table = Object.entries(laws(bounds));
  const value = number(bounds);
  const positive = positiveNumber(bounds);
  const fromTo = record({ required: { from: positive, to: positive } }, ordered("from", "to"));
  const forms = new Map([["from", fromTo]]);
  for (const [name, check] of table) forms.set(name, record({ required: { [name]: check } }));
  const names = table.map(([name]) => name);
  const allowed = (as: Telling) =>
    problemWords().quantity(boundsText(bounds, as), names.join(", "));

  const shape = { kind: "either", of: [value, ...forms.values()] } as const;
  return withShape(shape, allowed, (found, path, report) => {
    if (typeof found === "number") {
      value(found, path, report);
      return;
    }
    const form = isRecord(found) ? forms.get(formOf(found, names) ?? "") : undefined;
    if (form === undefined) {
      report.add({ path, found: foundForm(found), allowed });
      return;
    }
    form(found, path, report);
    if (report.isSound(path)) checkMean(found as Quantity, bounds, path, report);
  });
}
