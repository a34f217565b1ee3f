/**
 * The second reader: takes the text of an export apart again, with no code in common with the one that wrote it, and
 * says which sources reach which ports. Written from the targets' own documentation of their syntax.
 */
export interface ReadRule {
  /** Networks as written; "any4", "any6" for everybody of a family. */
  sources: string[];
  /** Inclusive port ranges. */
  ports: [number, number][];
}

export const everybody = ["any4", "any6"];

export function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** "21,26500:26603" with the separators of the target; anything else in it is a defect. */
export function ports(list: string, range: string, comma: RegExp | string): [number, number][] {
  return list
    .split(comma)
    .filter((item) => item !== "")
    .map((item): [number, number] => {
      const [first = "", last = first, ...rest] = item.split(range);
      if (!/^[0-9]+$/.test(first) || !/^[0-9]+$/.test(last) || rest.length > 0)
        throw new Error(`"${item}" is no port`);
      return [Number(first), Number(last)];
    });
}

/** "192.0.2.0 255.255.255.0", its inverted form, or a prefix as it stands. */
export function network(text: string, inverted = false): string {
  if (!text.includes(" ")) return text;
  const [address = "", mask = ""] = text.split(" ");
  const bits = mask.split(".").map((part) => (inverted ? 255 - Number(part) : Number(part)));
  return `${address}/${
    bits
      .map((part) => part.toString(2))
      .join("")
      .replaceAll("0", "").length
  }`;
}

/** The parts of a text that belong to IPv4 and to IPv6, cut before a word that begins the second. */
export function halves(text: string, second: string): [string, string] {
  const at = text.indexOf(second);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}
