import type { JSX } from "preact";
import { verdictWords } from "../words/verdict.ts";

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

/** A sentence with its telling numbers in bold and what stands in brackets paler. */
export function Emphasis({ text }: { text: string }): JSX.Element {
  const { weighty } = verdictWords();
  return (
    <>
      {text.split(/(\([^)]*\))/).map((part, index) =>
        part.startsWith("(") ? (
          <span class="aside" key={index}>
            {part}
          </span>
        ) : (
          part
            .split(weighty)
            .map((piece, at) =>
              at % 2 === 1 ? <strong key={`${index} ${at}`}>{piece}</strong> : piece,
            )
        ),
      )}
    </>
  );
}
