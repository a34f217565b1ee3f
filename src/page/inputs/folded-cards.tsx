import type { JSX } from "preact";
import { InTurn } from "../drawing/draw-in-turn.tsx";
import { LimitsCard } from "./limits-card.tsx";
import { NetworkCard } from "./network-card.tsx";
import { PortsCard } from "./ports-card.tsx";
import { SimulationCard } from "./simulation-card.tsx";

/** The cards of the form that are folded at first. */
export function FoldedCards(): JSX.Element {
  return (
    <>
      <InTurn>
        <LimitsCard />
        <NetworkCard />
      </InTurn>
      <InTurn>
        <PortsCard />
        <SimulationCard />
      </InTurn>
    </>
  );
}
