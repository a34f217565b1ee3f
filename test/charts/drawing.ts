import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/** Reads rendered markup back, so that tests judge what is drawn and not what was meant. */

/** A line of text as drawn, with the box that it covers at `emPerCharacter`. */
export interface DrawnText {
  text: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** An element with its attributes. */
export interface DrawnElement {
  name: string;
  attributes: Record<string, string>;
}

/** Every element of the markup, in order. */
export function elementsOf(markup: string): DrawnElement[] {
  return [...markup.matchAll(/<([a-zA-Z]+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g)].map((found) => ({
    name: found[1] ?? "",
    attributes: Object.fromEntries(
      [...(found[2] ?? "").matchAll(/([\w-]+)="([^"]*)"/g)].map((pair) => [
        pair[1] ?? "",
        pair[2] ?? "",
      ]),
    ),
  }));
}

// A plain average of proportional fonts, apart from the charts' own table of advances.
const EM_PER_CHARACTER = 0.52;

const SHIFTS: Record<string, number> = { start: 0, middle: 0.5, end: 1 };

/** All lines of text of a picture with estimated boxes. */
export function textsOf(markup: string): DrawnText[] {
  return [...markup.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map((found) => {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(found[1] ?? "")?.[1];
    const text = (found[2] ?? "").replaceAll(/&(quot|lt|gt|amp);/g, "&").replaceAll("&#39;", "'");
    const size = Number(attribute("font-size"));
    const width = [...text].length * size * EM_PER_CHARACTER;
    const anchor = attribute("text-anchor") ?? "start";
    const shift = width * (SHIFTS[anchor] ?? 0);
    const x = Number(attribute("x")) - shift;
    const y = Number(attribute("y"));
    return { text, x0: x, x1: x + width, y0: y - 0.72 * size, y1: y + 0.2 * size };
  });
}

/** Pairs of texts that cover one another. */
export function overlappingTexts(markup: string): string[] {
  const texts = textsOf(markup);
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
      .map((b) => `"${a.text}" and "${b.text}"`),
  );
}

/** Attributes that hold something that no renderer can place. */
export function brokenAttributes(markup: string): string[] {
  return elementsOf(markup).flatMap(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([, value]) => /NaN|Infinity|undefined|null/.test(value))
      .map(([key, value]) => `${name} ${key}="${value.slice(0, 80)}"`),
  );
}

/** Negative widths, heights and radii, which are errors in SVG. */
export function negativeSizes(markup: string): string[] {
  return elementsOf(markup).flatMap(({ name, attributes }) =>
    ["width", "height", "r"]
      .filter((key) => Number(attributes[key]) < 0)
      .map((key) => `${name} ${key}="${attributes[key] ?? ""}"`),
  );
}

/** Corner points of every path and polygon with a class, absolute commands M, L, H, V, Z only. */
export function pointsOf(markup: string, className: string): [number, number][] {
  const points: [number, number][] = [];
  for (const { attributes } of elementsOf(markup)) {
    if (!(attributes["class"] ?? "").split(" ").includes(className)) continue;
    let at: [number, number] = [0, 0];
    for (const [, command, numbers] of (attributes["d"] ?? "").matchAll(/([MLHV])([^A-Za-z]*)/g)) {
      const values = (numbers ?? "").split(/[ ,]/).map(Number);
      if (command === "H") at = [values[0] ?? 0, at[1]];
      else if (command === "V") at = [at[0], values[0] ?? 0];
      else at = [values[0] ?? 0, values[1] ?? 0];
      points.push(at);
    }
    for (const pair of (attributes["points"] ?? "").split(" ").filter(Boolean)) {
      const [x, y] = pair.split(",").map(Number);
      points.push([x ?? 0, y ?? 0]);
    }
  }
  return points;
}

/** What is wrong with a picture whatever was put in: places that are no numbers, sizes below nothing, words over words. */
export function faultsOf(picture: VNode): string[] {
  const markup = render(picture);
  return [...brokenAttributes(markup), ...negativeSizes(markup), ...overlappingTexts(markup)];
}
