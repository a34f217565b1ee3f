import type { JSX } from "preact";
import { Figure } from "../../charts/kit/figure.tsx";
import { HolderBars } from "../../charts/bars/holder-bars.tsx";
import type { Plan } from "../../plan/types.ts";
import { serverById } from "../../servers/index.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { isAlone } from "./figure-grid.tsx";
import { figuresWords } from "../words/figures.ts";
import { saidOf } from "../../servers/words/servers.ts";

/** Who holds ports at the peak, most first. */
export function HolderFigure(): JSX.Element | null {
  const answer = useDrawnAnswer(useCase());
  if (answer === null) return null;
  const { plan } = answer;
  const words = figuresWords();
  const groups = plan.demand.groups.toSorted((a, b) => b.meanAtPeak - a.meanAtPeak);
  return (
    <Figure
      name="holders-at-the-peak"
      title={holderTitle(plan)}
      subtitle={words.meanHeld(plan.demand.peakSeconds)}
      caption={holdWords(plan)}
      height={(width) => Math.max(isAlone(width) ? 0 : 220, 40 + groups.length * 36)}
      table={() => ({
        columns: [words.group, words.meanAtPeak],
        rows: groups.map(({ name, meanAtPeak }) => [name, meanAtPeak]),
      })}
    >
      {(drawing) => (
        <div class="one-part">
          <HolderBars
            {...drawing}
            parts={[{ name: words.held, short: words.heldShort }]}
            holders={groups.map(({ name, meanAtPeak }) => ({ name, ports: [meanAtPeak] }))}
          />
        </div>
      )}
    </Figure>
  );
}

function holderTitle({ demand }: Plan): string {
  const total = demand.groups.reduce((sum, { meanAtPeak }) => sum + meanAtPeak, 0);
  const first = demand.groups.reduce<{ name: string; meanAtPeak: number } | null>(
    (most, each) => (most !== null && most.meanAtPeak >= each.meanAtPeak ? most : each),
    null,
  );
  if (first === null || total === 0) return figuresWords().noneHeld;
  return figuresWords().ofPorts(first.meanAtPeak, total, first.name);
}

function holdWords({ scenario }: Plan): string {
  const facts = serverById(scenario.server.software);
  const name = facts === undefined ? scenario.server.software : saidOf(facts).name;
  return figuresWords().holds(name, scenario.server.ports.holdUntil);
}
