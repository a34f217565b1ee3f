import type { JSX } from "preact";
import { addGroup } from "../../state/edit.ts";
import { useCase, usePage } from "../kit/page-context.ts";
import { useLayout } from "../kit/use-layout.ts";
import { GroupEntry } from "./group-entry.tsx";
import { LogButton } from "./log-button.tsx";
import { inputsWords } from "../words/inputs.ts";

/** Who connects: one entry per kind of client. */
export function GroupsCard(): JSX.Element {
  const { planner } = usePage();
  const of = useCase();
  const layout = useLayout();
  const words = inputsWords();
  const { groups } = of.inputs.value.document;
  const wrong = new Set(of.problems.value.map(({ path }) => path));
  const clients = clientsIn(groups.filter((_, index) => !wrong.has(`groups[${index}].clients`)));
  return (
    <section class="card groups-card" aria-labelledby={`groups-${of.id}`}>
      <div class="card-head">
        <h3 class="card-title" id={`groups-${of.id}`}>
          {words.whoConnects}
        </h3>
        <span class="card-note">{words.clients(clients)}</span>
      </div>
      {groups.map((_, index) => (
        <GroupEntry key={index} index={index} open={index === 0 && layout === "wide"} />
      ))}
      <div class="buttons">
        <button type="button" class="button" onClick={() => planner.change(of, "groups", addGroup)}>
          {words.addGroup}
        </button>
        <LogButton />
      </div>
    </section>
  );
}

/** Clients of groups whose number is in order. */
function clientsIn(groups: readonly { clients?: number }[]): number {
  return groups.reduce((sum, { clients = 0 }) => sum + clients, 0);
}
