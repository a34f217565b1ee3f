import type { JSX } from "preact";

/** A port range, which is never broken over two lines. */
const RANGE = /(\d+-\d+)/;

/** A text whose port ranges stay on one line. */
export function Unbroken({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(RANGE).map((part, index) =>
        index % 2 === 1 ? (
          <span class="nowrap" key={index}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** A sentence with the phrases that stand out in bold, wherever it has them, and what stands in brackets paler. */
export function Emphasis(props: { text: string; telling: readonly string[] }): JSX.Element {
  return (
    <>
      {props.text.split(/(\([^)]*\))/).map((part, index) =>
        part.startsWith("(") ? (
          <span class="aside" key={index}>
            {part}
          </span>
        ) : (
          splitAt(part, props.telling).map((piece, at) =>
            at % 2 === 1 ? <strong key={`${index} ${at}`}>{piece}</strong> : piece,
          )
        ),
      )}
    </>
  );
}

/** A text cut where it has one of the phrases, which then are every second piece; "5 ports" is none of "15 ports". */
function splitAt(text: string, phrases: readonly string[]): string[] {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const either = longestFirst.map((phrase) => phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const whole = new RegExp(`(?<![\\d.,])(${either.join("|")})(?![\\d]|[.,]\\d)`);
  return phrases.length === 0 ? [text] : text.split(whole);
}
