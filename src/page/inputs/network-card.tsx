import type { JSX } from "preact";
import { valueAt } from "../../state/document-path.ts";
import { avoidedRanges, numberList, freeText, wordList } from "../../state/field-text.ts";
import { Field } from "./field.tsx";
import { useCase } from "../kit/page-context.ts";
import { lazyPart } from "../drawing/lazy-part.tsx";
import { FoldCard } from "./fold-card.tsx";
import { foldedWords } from "../words/folded.ts";

/** What is pasted there is read by a file of its own, which the first verdict does not need. */
const ExcludedPorts = lazyPart(async () => (await import("./excluded-ports.tsx")).ExcludedPorts);

const PATHS = ["access", "placement.avoid"];

/** Who may come in and where the server stands: only the texts to paste depend on it. */
export function NetworkCard(): JSX.Element {
  const { completed, inputs } = useCase();
  const sources = completed.value?.scenario.access.sources.length ?? 0;
  const of = (path: string) => valueAt(inputs.value.document, path);
  // One inside address holds no second node.
  const words = foldedWords();
  const isAlone = !(Number(of("server.nodes")) > 1);
  return (
    <FoldCard title={words.network} note={words.networkNote(sources)} paths={PATHS}>
      <Field
        path="access.sources"
        label={words.allowedFrom}
        format={wordList}
        placeholder={words.anywhere}
        hint={words.allowedHint}
      />
      <div class="pair">
        <Field
          path="access.publicAddress"
          label={words.publicAddress}
          format={freeText}
          placeholder={words.none}
        />
        {isAlone || of("access.insideAddress") !== undefined ? (
          <Field
            path="access.insideAddress"
            label={words.behindNat}
            format={freeText}
            placeholder={words.noNat}
          />
        ) : null}
      </div>
      {isAlone && of("access.insideAddresses") === undefined ? null : (
        <Field
          path="access.insideAddresses"
          label={words.nodesBehindNat}
          format={wordList}
          placeholder={words.noNat}
          hint={words.nodesBehindNatHint}
        />
      )}
      <Field
        path="access.controlPorts"
        label={words.controlPorts}
        format={numberList}
        hint={words.controlPortsHint}
      />
      <Field
        path="placement.avoid"
        label={words.avoid}
        format={avoidedRanges}
        placeholder={words.none}
        hint={words.avoidHint}
      />
      <ExcludedPorts />
    </FoldCard>
  );
}
