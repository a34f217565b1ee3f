import type { JSX } from "preact";
import { Figure } from "../../charts/Figure.tsx";
import { HolderBars } from "../../charts/HolderBars.tsx";
import type { Plan } from "../../plan/types.ts";
import { serverById } from "../../servers/index.ts";
import { useDrawnAnswer } from "../in-turn.tsx";
import { useCase } from "../planner-context.ts";
import { clock, counted, thousands } from "../../language/numbers.ts";

const PARTS = [{ name: "ports held", short: "held" }];

/** Who holds ports at the peak, most first. */
export function HolderFigure(): JSX.Element | null {
  const answer = useDrawnAnswer(useCase());
  if (answer === null) return null;
  const { plan } = answer;
  const groups = plan.demand.groups.toSorted((a, b) => b.meanAtPeak - a.meanAtPeak);
  return (
    <Figure
      name="holders-at-the-peak"
      title={holderTitle(plan)}
      subtitle={`Mean ports held at each day's peak (about ${clock(plan.demand.peakSeconds)}), by group`}
      caption={holdWords(plan)}
      height={Math.max(220, 40 + groups.length * 36)}
      table={() => ({
        columns: ["group", "mean ports at the peak"],
        rows: groups.map(({ name, meanAtPeak }) => [name, meanAtPeak]),
      })}
    >
      {(drawing) => (
        <div class="one-part">
          <HolderBars
            {...drawing}
            parts={PARTS}
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
  if (first === null || total === 0) return "No ports are held at the peak";
  return `${thousands(first.meanAtPeak)} of ${counted(total, "port")} at the peak: ${first.name}`;
}

const HOLDS: Record<string, string> = {
  accept: "until the client connects",
  "transfer-end": "until the transfer ends",
  "next-pasv-or-quit": "until the next PASV or the end of the session",
};

function holdWords({ scenario }: Plan): string {
  const name = serverById(scenario.server.software)?.name ?? scenario.server.software;
  return `${name} holds a port from PASV ${HOLDS[scenario.server.ports.holdUntil] ?? ""}.`;
}
