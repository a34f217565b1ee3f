import type { JSX } from "preact";
import { LogOptionsForm } from "./log-options-form.tsx";
import { usePage } from "../kit/page-context.ts";
import { linesWords } from "../words/lines.ts";

/** Notes beyond these are folded. */
const NOTES_SHOWN = 4;

/** A log that was read: what was found, and whether to use it. Nothing changes before that. */
export function LogPreview(): JSX.Element | null {
  const { logs, announcement } = usePage();
  const reading = logs.reading.value;
  if (reading === null) return null;
  const { name, lines, share, found, options } = reading;
  const words = linesWords();
  if (found === null) {
    return (
      <section class="card log-preview" aria-label={words.readingLog}>
        <h2 class="card-title">{words.reading(name)}</h2>
        <progress class="run-progress" value={share} max={1} aria-label={words.partRead} />
        <p class="hint">{share < 1 ? words.linesSoFar(lines) : words.replaying}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={logs.close}>
            {words.cancel}
          </button>
        </div>
      </section>
    );
  }
  const clients = found.document.groups.reduce((sum, group) => sum + Number(group.clients), 0);
  const use = () => {
    logs.use();
    announcement.value = words.used;
  };
  return (
    <section class="card log-preview" aria-labelledby="log-preview-title">
      <h2 class="card-title" id="log-preview-title">
        {words.found(name, clients, found.document.groups.length)}
      </h2>
      <p class="hint">{words.read(found.format.name, found.lines, found.transfers)}</p>
      <Notes notes={found.proof.sentences} />
      <h3 class="log-preview-part">{words.howRead}</h3>
      <Notes notes={found.notes.slice(0, NOTES_SHOWN)} />
      {found.notes.length <= NOTES_SHOWN ? null : (
        <details class="more">
          <summary>{words.moreNotes(found.notes.length - NOTES_SHOWN)}</summary>
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
          {words.use}
        </button>
        <button type="button" class="button" onClick={logs.close}>
          {words.cancel}
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
