import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { explainLines } from "../../symptoms/explain.ts";
import type { Explanation, Finding, Surroundings } from "../../symptoms/types.ts";
import { Unbroken } from "../emphasis.tsx";
import { fieldId } from "../field-id.ts";
import { FieldLabel } from "../field-label.tsx";
import { useCase } from "../planner-context.ts";
import { counted } from "../../language/numbers.ts";

/** What is told of lines beside the one that decides. */
const MOST_OTHERS = 6;

/** Takes what a client or a server printed and says what it means. It is state of this field alone: nothing saves or sends it. */
export function PastedLines({ around }: { around: Surroundings }): JSX.Element {
  const of = useCase();
  const [pasted, setPasted] = useState("");
  const id = fieldId(of.id, "seen-lines");
  return (
    <div class="field still-field">
      <FieldLabel control={id} text="Paste the lines that you saw" />
      <textarea
        id={id}
        class="control pasted"
        rows={2}
        autocomplete="off"
        spellcheck={false}
        value={pasted}
        placeholder="227 Entering Passive Mode (…) and what the client or the server said next"
        aria-describedby={`${id}-said`}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <div class="still-said" id={`${id}-said`} aria-live="polite">
        {pasted.trim() === "" ? (
          <p class="hint">
            From the client or the server. They stay in this field; nothing keeps or sends them.
          </p>
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
    return (
      <p class="hint">
        No line was recognised. The reply to PASV or EPSV and the lines after it tell most.
      </p>
    );
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
          {unread === 0 ? "" : `${counted(unread, "line")} not recognised. `}
          {cut ? "The text is longer than what is read." : ""}
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
