import type { JSX } from "preact";
import { orNone, wholeNumber } from "../../state/field-text.ts";
import { amountFormat, SECONDS } from "../../state/unit-text.ts";
import { Choice } from "./choice.tsx";
import { Field } from "./field.tsx";
import { useCase } from "../kit/page-context.ts";
import { FoldCard } from "./fold-card.tsx";
import { foldedWords } from "../words/folded.ts";

const seconds = amountFormat(SECONDS);

/** What a choice offers, by the words for each of its values. */
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** How the server picks, holds and frees ports; the catalogue fills it, and each can be overridden. */
export function PortsCard(): JSX.Element {
  const overrides = Object.keys(useCase().inputs.value.document.server.ports ?? {}).length;
  const words = foldedWords();
  const yesNo = [
    { value: true, label: words.yes },
    { value: false, label: words.no },
  ];
  return (
    <FoldCard
      title={words.behaviour}
      note={words.behaviourNote(overrides)}
      paths={["server.ports"]}
    >
      <Choice path="server.ports.pick" label={words.picks} options={optionsOf(words.pickRules)} />
      <Field
        path="server.ports.attempts"
        label={words.attempts}
        format={orNone(wholeNumber)}
        hint={words.attemptsHint}
      />
      <Choice
        path="server.ports.holdUntil"
        label={words.holds}
        options={optionsOf(words.holdRules)}
      />
      <Choice
        path="server.ports.whenFull"
        label={words.whenFull}
        options={optionsOf(words.fullRules)}
      />
      <Choice
        path="server.ports.exclusive"
        label={words.serves}
        options={optionsOf(words.exclusive)}
      />
      <Choice
        path="server.ports.acceptsOn"
        label={words.acceptsWhen}
        options={optionsOf(words.accepts)}
      />
      <Choice path="server.ports.reusesAddress" label={words.reuses} options={yesNo} />
      <div class="pair">
        <Field path="server.ports.timeWaitSeconds" label={words.timeWait} format={seconds} />
        <Field
          path="server.ports.unusedSeconds"
          label={words.dropsUnused}
          format={orNone(seconds)}
        />
      </div>
      <Field
        path="server.ports.portsPerSession"
        label={words.perSession}
        format={orNone(wholeNumber)}
        hint={words.perSessionHint}
      />
      <Choice path="server.ports.lastPortUnused" label={words.lastUnused} options={yesNo} />
    </FoldCard>
  );
}
