import type { JSX } from "preact";
import { InTurn } from "../in-turn.tsx";
import { CaseProvider, usePage } from "../planner-context.ts";
import { CaseTabs } from "./case-tabs.tsx";
import { GroupsCard } from "./groups-card.tsx";
import { InputsFooter } from "./inputs-footer.tsx";
import { LimitsCard } from "./limits-card.tsx";
import { NetworkCard } from "./network-card.tsx";
import { PortsCard } from "./ports-card.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { ServerCard } from "./server-card.tsx";
import { SimulationCard } from "./simulation-card.tsx";

/** Everything that can be said about one scenario, in the administrator's units. */
export function InputsPanel(): JSX.Element {
  const of = usePage().planner.active.value;
  return (
    <CaseProvider value={of}>
      <div class="inputs" key={of.id}>
        <h2 class="visually-hidden">Inputs</h2>
        <InTurn>
          <CaseTabs />
          <ProblemSummary />
          <ServerCard />
        </InTurn>
        <InTurn>
          <GroupsCard />
        </InTurn>
        <InTurn>
          <LimitsCard />
          <NetworkCard />
        </InTurn>
        <InTurn>
          <PortsCard />
          <SimulationCard />
          <InputsFooter />
        </InTurn>
      </div>
    </CaseProvider>
  );
}
