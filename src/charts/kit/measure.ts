/** A rectangle in px, y downwards. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Where text stands relative to its x. */
export type Anchor = "start" | "middle" | "end";

/** Type sizes in px; the same as --t-tick, --t-cap and --t-body of the design tokens. */
export const TICK = 11;
export const CAPTION = 12;
export const BODY = 13;

// Advance widths in em of DejaVu Sans, the widest of the fonts that the page falls back to.
const ADVANCES: readonly (readonly [RegExp, number])[] = [
  [/[iljI'|.,:;!]/, 0.34],
  [/[ftr()[\]\- ‹›]/, 0.41],
  [/[mwMW%→]/, 0.98],
  [/[0-9+−=<>–]/, 0.64],
  [/[A-Z]/, 0.72],
];
const OTHER_LETTER = 0.63;
const NON_LATIN = 1.05;
const BOLD = 1.1;

/** Estimated width of a line of text in px, on the generous side, so that what is kept apart stays apart in any font. */
export function textWidth(text: string, size: number, bold: boolean | undefined = false): number {
  let em = 0;
  for (const character of text) {
    const known = ADVANCES.find(([pattern]) => pattern.test(character));
    const other = (character.codePointAt(0) ?? 0) > 0x24f ? NON_LATIN : OTHER_LETTER;
    em += known ? known[1] : other;
  }
  return em * size * (bold ? BOLD : 1);
}

/** The box of one line of text whose baseline is at y. */
export function textBox(
  text: string,
  x: number,
  y: number,
  anchor: Anchor,
  size: number,
  bold: boolean | undefined = false,
): Box {
  const width = textWidth(text, size, bold);
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  return { x0: x - shift, y0: y - 0.82 * size, x1: x - shift + width, y1: y + 0.24 * size };
}

/** Whether two boxes share area, after both are grown by half of `gap`. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;
}

/** Whether `inner` lies wholly in `outer`. */
export function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1
  );
}

/** Cuts text to a width in px with an ellipsis; a name from a stranger's link may be 10,000 characters long. */
export function fitText(
  text: string,
  width: number,
  size: number,
  bold: boolean | undefined = false,
): string {
  if (textWidth(text.slice(0, 400), size, bold) <= width && text.length <= 400) return text;
  let kept = "";
  for (const character of text.slice(0, 400)) {
    if (textWidth(`${kept}${character}…`, size, bold) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
