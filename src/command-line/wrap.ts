/** Lines of prose are at least and at most so wide, whatever the terminal. */
const NARROWEST = 64;
const WIDEST = 96;

/** The width for prose on a terminal with so many characters a line. */
export function readableWidth(width: number): number {
  return Math.max(NARROWEST, Math.min(WIDEST, width));
}

/** Lines of at most `width` characters, broken between words; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A paragraph with a label in front of it and the text in a column of its own. */
export function labelled(label: string, text: string, labelWidth: number, width: number): string {
  return wrap(text, width - labelWidth)
    .map((line, index) => `${(index === 0 ? label : "").padEnd(labelWidth)}${line}`)
    .join("\n");
}

/** Rows as columns: the first flush left, the others flush right, two spaces between. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  "),
  );
}
