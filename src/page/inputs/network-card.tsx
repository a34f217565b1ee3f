import type { JSX } from "preact";
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
  const access = useCase().completed.value?.scenario.access;
  const sources = access?.sources.length ?? 0;
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
        <Field
          path="access.insideAddress"
          label="Behind NAT at"
          format={words}
          placeholder="no NAT"
        />
      </div>
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
