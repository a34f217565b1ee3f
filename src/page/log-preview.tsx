import type { JSX } from "preact";
import { LogOptionsForm } from "./log-options-form.tsx";
import { usePage } from "./planner-context.ts";
import { counted, thousands } from "../language/numbers.ts";

/** Notes beyond these are folded. */
const NOTES_SHOWN = 4;

/** A log that was read: what was found, and whether to use it. Nothing changes before that. */
export function LogPreview(): JSX.Element | null {
  const { logs, announcement } = usePage();
  const reading = logs.reading.value;
  if (reading === null) return null;
  const { name, lines, share, found, options } = reading;
  if (found === null) {
    return (
      <section class="card log-preview" aria-label="Reading a log">
        <h2 class="card-title">Reading {name}</h2>
        <progress class="run-progress" value={share} max={1} aria-label="Part of the log read" />
        <p class="hint">
          {share < 1
            ? `${counted(lines, "line")} so far; the log stays on this machine.`
            : "Read; replaying its days and simulating the fit."}
        </p>
        <div class="buttons">
          <button type="button" class="button" onClick={logs.close}>
            Cancel
          </button>
        </div>
      </section>
    );
  }
  const clients = found.document.groups.reduce((sum, group) => sum + Number(group.clients), 0);
  const use = () => {
    logs.use();
    announcement.value =
      "The groups fitted to the log are on the page; Undo brings the old ones back";
  };
  return (
    <section class="card log-preview" aria-labelledby="log-preview-title">
      <h2 class="card-title" id="log-preview-title">
        {name} as a scenario: {counted(clients, "client")} in{" "}
        {counted(found.document.groups.length, "group")}
      </h2>
      <p class="hint">
        {found.format.name}, {thousands(found.lines)} lines, {thousands(found.transfers)} data
        connections.
      </p>
      <Notes notes={found.proof.sentences} />
      <h3 class="log-preview-part">How it was read</h3>
      <Notes notes={found.notes.slice(0, NOTES_SHOWN)} />
      {found.notes.length <= NOTES_SHOWN ? null : (
        <details class="more">
          <summary>{counted(found.notes.length - NOTES_SHOWN, "more note")}</summary>
          <Notes notes={found.notes.slice(NOTES_SHOWN)} />
        </details>
      )}
      <LogOptionsForm
        key={JSON.stringify(options)}
        options={options}
        formats={found.formats}
        onRead={logs.readAgain}
      />
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={use}>
          Use this scenario
        </button>
        <button type="button" class="button" onClick={logs.close}>
          Cancel
        </button>
      </div>
    </section>
  );
}

function Notes({ notes }: { notes: readonly string[] }): JSX.Element {
  return (
    <ul class="messages">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
