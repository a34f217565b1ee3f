import type { JSX } from "preact";

/** What a configuration text is made of; the first kind that matches wins. */
const KINDS: readonly [kind: string, pattern: RegExp][] = [
  ["comment", /^(?:#|\/\/|;).*/],
  ["string", /^"(?:[^"\\]|\\.)*"/],
  ["address", /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:]*:[0-9a-f]*)(?:\/\d+)?\b/i],
  ["number", /^\d[\d-]*\b/],
  ["keyword", /^(?:define|insert|add|rule|accept|chain|table|allow|resource|module|set|permit)\b/],
  ["word", /^[A-Za-z_$][\w.$-]*/],
  ["space", /^\s+/],
];

/** A configuration text with comments, strings, numbers and addresses told apart by colour. */
export function Highlight({ text }: { text: string }): JSX.Element {
  return (
    <code>
      {tokens(text).map(([kind, piece], index) =>
        kind === "plain" ? (
          piece
        ) : (
          <span key={index} class={`code-${kind}`}>
            {piece}
          </span>
        ),
      )}
    </code>
  );
}

/** Splits a text into kinds and pieces; the pieces joined are the text. */
export function tokens(text: string): [kind: string, piece: string][] {
  const found: [string, string][] = [];
  for (let rest = text; rest !== "";) {
    const [kind, piece] = nextToken(rest, found.at(-1)?.[1].at(-1) ?? "\n");
    const last = found.at(-1);
    if (kind === "plain" && last?.[0] === "plain") last[1] += piece;
    else found.push([kind, piece]);
    rest = rest.slice(piece.length);
  }
  return found;
}

/** A comment sign counts only after a space or at the start of a line. */
function nextToken(rest: string, before: string): [string, string] {
  for (const [kind, pattern] of KINDS) {
    if (kind === "comment" && !/\s/.test(before)) continue;
    const piece = pattern.exec(rest)?.[0];
    if (piece === undefined || piece === "") continue;
    return [kind === "word" || kind === "space" ? "plain" : kind, piece];
  }
  return ["plain", rest.charAt(0)];
}
