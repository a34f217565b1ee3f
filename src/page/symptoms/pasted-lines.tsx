import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { explainLines } from "../../symptoms/explain.ts";
import type { Explanation, Finding, Surroundings } from "../../symptoms/types.ts";
import { Unbroken } from "../kit/emphasis.tsx";
import { fieldId } from "../inputs/field-id.ts";
import { FieldLabel } from "../inputs/field-label.tsx";
import { useCase } from "../kit/page-context.ts";
import { linesWords } from "../words/lines.ts";

/** What is told of lines beside the one that decides. */
const MOST_OTHERS = 6;

/** Takes what a client or a server printed and says what it means. It is state of this field alone: nothing saves or sends it. */
export function PastedLines({ around }: { around: Surroundings }): JSX.Element {
  const of = useCase();
  const words = linesWords();
  const [pasted, setPasted] = useState("");
  const id = fieldId(of.id, "seen-lines");
  return (
    <div class="field still-field">
      <FieldLabel control={id} text={words.pasteLines} />
      <textarea
        id={id}
        class="control pasted"
        rows={2}
        autocomplete="off"
        spellcheck={false}
        value={pasted}
        placeholder={words.pastePlaceholder}
        aria-describedby={`${id}-said`}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <div class="still-said" id={`${id}-said`} aria-live="polite">
        {pasted.trim() === "" ? (
          <p class="hint">{words.staysHere}</p>
        ) : (
          <Explained explanation={explainLines(pasted, around)} />
        )}
      </div>
    </div>
  );
}

function Explained({ explanation }: { explanation: Explanation }): JSX.Element {
  const { answer, findings, unread, cut } = explanation;
  if (answer === null) {
    return <p class="hint">{linesWords().notRecognised}</p>;
  }
  const others = findings.filter((each) => each !== answer).slice(0, MOST_OTHERS);
  return (
    <>
      <p class="still-title">{answer.title}.</p>
      <p>
        <Unbroken text={answer.means} />
      </p>
      <p>
        <Unbroken text={answer.check} />
      </p>
      {others.length === 0 ? null : (
        <ul class="messages">
          {others.map((other, index) => (
            <OtherLine key={`${index} ${other.number} ${other.case}`} finding={other} />
          ))}
        </ul>
      )}
      {unread === 0 && !cut ? null : (
        <p class="hint">
          {unread === 0 ? "" : linesWords().unread(unread)}
          {cut ? linesWords().tooLong : ""}
        </p>
      )}
    </>
  );
}

function OtherLine({ finding }: { finding: Finding }): JSX.Element {
  return (
    <li>
      <code>{finding.line}</code> {finding.title}.
    </li>
  );
}
