import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { InTurn } from "../drawing/draw-in-turn.tsx";
import { lazyPart } from "../drawing/lazy-part.tsx";
import { CaseProvider, usePage } from "../kit/page-context.ts";
import { CaseTabs } from "./case-tabs.tsx";
import { GroupsCard } from "./groups-card.tsx";
import { InputsFooter } from "./inputs-footer.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { ServerCard } from "./server-card.tsx";
import { isSoughtAnywhere } from "./reveal-field.ts";
import { inputsWords } from "../words/inputs.ts";

/** Only a first visit needs them. */
const ThreeQuestions = lazyPart(
  async () => (await import("./three-questions.tsx")).ThreeQuestions,
  { late: false },
);

/** What is folded at first is wanted later than the answer. */
const FoldedCards = lazyPart(async () => (await import("./folded-cards.tsx")).FoldedCards);

/** Everything that can be said about one scenario, in the administrator's units; three questions at a first visit. */
export function InputsPanel(): JSX.Element {
  const { asks, planner } = usePage();
  const of = planner.active.value;
  // What somebody is led to may be in the form only.
  useSignalEffect(() => {
    if (isSoughtAnywhere()) asks.value = false;
  });
  if (asks.value) {
    return (
      <CaseProvider value={of}>
        <div class="inputs" key="questions">
          <h2 class="visually-hidden">{inputsWords().inputs}</h2>
          <ProblemSummary />
          <ThreeQuestions />
        </div>
      </CaseProvider>
    );
  }
  return (
    <CaseProvider value={of}>
      <div class="inputs" key={of.id}>
        <h2 class="visually-hidden">{inputsWords().inputs}</h2>
        <InTurn>
          <CaseTabs />
          <ProblemSummary />
          <ServerCard />
        </InTurn>
        <InTurn>
          <GroupsCard />
        </InTurn>
        <FoldedCards />
        <InTurn>
          <InputsFooter />
        </InTurn>
      </div>
    </CaseProvider>
  );
}
