import type { JSX } from "preact";
import { valueAt } from "../../state/document-path.ts";
import { avoidedRanges, numberList, wordList, words } from "../../state/field-text.ts";
import { Field } from "../field.tsx";
import { useCase } from "../planner-context.ts";
import { lazyPart } from "../lazy-part.tsx";
import { FoldCard } from "./fold-card.tsx";

/** What is pasted there is read by a file of its own, which the first verdict does not need. */
const ExcludedPorts = lazyPart(async () => (await import("./excluded-ports.tsx")).ExcludedPorts);

const PATHS = ["access", "placement.avoid"];

/** Who may come in and where the server stands: only the texts to paste depend on it. */
export function NetworkCard(): JSX.Element {
  const { completed, inputs } = useCase();
  const sources = completed.value?.scenario.access.sources.length ?? 0;
  const of = (path: string) => valueAt(inputs.value.document, path);
  // One inside address holds no second node.
  const isAlone = !(Number(of("server.nodes")) > 1);
  const note =
    sources === 0 ? "from anywhere" : `from ${sources} network${sources === 1 ? "" : "s"}`;
  return (
    <FoldCard title="Addresses and firewall" note={note} paths={PATHS}>
      <Field
        path="access.sources"
        label="Allowed from"
        format={wordList}
        placeholder="anywhere"
        hint="Networks such as 198.51.100.0/24, 2001:db8::/32."
      />
      <div class="pair">
        <Field
          path="access.publicAddress"
          label="Public address"
          format={words}
          placeholder="none"
        />
        {isAlone || of("access.insideAddress") !== undefined ? (
          <Field
            path="access.insideAddress"
            label="Behind NAT at"
            format={words}
            placeholder="no NAT"
          />
        ) : null}
      </div>
      {isAlone && of("access.insideAddresses") === undefined ? null : (
        <Field
          path="access.insideAddresses"
          label="Nodes behind NAT at"
          format={wordList}
          placeholder="no NAT"
          hint="One address a node, in their order."
        />
      )}
      <Field
        path="access.controlPorts"
        label="Control ports"
        format={numberList}
        hint="21; also 990 for implicit FTPS."
      />
      <Field
        path="placement.avoid"
        label="Ports to avoid"
        format={avoidedRanges}
        placeholder="none"
        hint="Such as 51000-51010 monitoring; 52000."
      />
      <ExcludedPorts />
    </FoldCard>
  );
}
