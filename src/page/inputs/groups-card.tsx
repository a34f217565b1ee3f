import type { JSX } from "preact";
import { addGroup } from "../../state/edit.ts";
import { useCase, usePage } from "../planner-context.ts";
import { useLayout } from "../use-layout.ts";
import { counted } from "../words.ts";
import { GroupEntry } from "./group-entry.tsx";
import { LogButton } from "./log-button.tsx";

/** Who connects: one entry per kind of client. */
export function GroupsCard(): JSX.Element {
  const { planner } = usePage();
  const of = useCase();
  const layout = useLayout();
  const { groups } = of.inputs.value.document;
  const clients = groups.reduce((sum, group) => sum + (Number(group.clients) || 0), 0);
  return (
    <section class="card groups-card" aria-labelledby={`groups-${of.id}`}>
      <div class="card-head">
        <h3 class="card-title" id={`groups-${of.id}`}>
          Who connects
        </h3>
        <span class="card-note">{counted(clients, "client")}</span>
      </div>
      {groups.map((_, index) => (
        <GroupEntry key={index} index={index} open={index === 0 && layout === "wide"} />
      ))}
      <div class="buttons">
        <button type="button" class="button" onClick={() => planner.change(of, "groups", addGroup)}>
          Add group
        </button>
        <LogButton />
      </div>
    </section>
  );
}
