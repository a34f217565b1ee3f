import type { JSX } from "preact";
import { oneIn, wholeNumber } from "../../state/field-text.ts";
import { amountFormat, BIT_RATES, SECONDS, SHARES } from "../../state/unit-text.ts";
import { Field } from "../field.tsx";
import { useCase } from "../planner-context.ts";
import { thousands } from "../../language/numbers.ts";
import { FoldCard } from "./fold-card.tsx";

const rate = amountFormat(BIT_RATES);
const seconds = amountFormat(SECONDS);
const share = amountFormat(SHARES);

const PATHS = [
  "server.maxSessions",
  "server.maxSessionsPerAddress",
  "server.idleSeconds",
  "server.stallSeconds",
  "server.uplinkBitsPerSecond",
  "server.downlinkBitsPerSecond",
  "server.nodes",
  "server.nodesLost",
  "target.growth",
  "target.growthFrom",
  "target.fiveBusiest",
];

/** What may bind before the ports do: sessions, the shared link, nodes, growth. */
export function LimitsCard(): JSX.Element {
  const server = useCase().completed.value?.scenario.server;
  const sessions = server?.maxSessions ?? 0;
  const sessionsNote = sessions === 0 ? "sessions unlimited" : `${thousands(sessions)} sessions`;
  const link = server?.uplinkBitsPerSecond;
  const note = link === undefined ? sessionsNote : `${sessionsNote} · ${rate.write(link)}`;
  return (
    <FoldCard title="Limits and network" note={note} paths={PATHS}>
      <div class="pair">
        <Field
          path="server.maxSessions"
          label="Most sessions"
          format={wholeNumber}
          hint="0: unlimited."
        />
        <Field
          path="server.maxSessionsPerAddress"
          label="Per address"
          format={wholeNumber}
          hint="0: unlimited."
        />
      </div>
      <div class="pair">
        <Field
          path="server.idleSeconds"
          label="Ends idle sessions after"
          format={seconds}
          hint="0: never."
        />
        <Field
          path="server.stallSeconds"
          label="Ends stalled transfers after"
          format={seconds}
          hint="0: never."
        />
      </div>
      <div class="pair">
        <Field
          path="server.uplinkBitsPerSecond"
          label="Uplink"
          format={rate}
          placeholder="never the limit"
        />
        <Field
          path="server.downlinkBitsPerSecond"
          label="Downlink"
          format={rate}
          placeholder="never the limit"
        />
      </div>
      <div class="pair">
        <Field path="server.nodes" label="Nodes" format={wholeNumber} />
        <Field path="server.nodesLost" label="That may fail" format={wholeNumber} />
      </div>
      <div class="pair">
        <Field
          path="target.growth"
          label="Room for growth"
          format={share}
          hint="20 % sizes the range for 20 % more clients."
        />
        <Field
          path="target.growthFrom"
          label="Growth at least"
          format={share}
          placeholder="the same"
        />
      </div>
      <Field
        path="target.fiveBusiest"
        label="On the five busiest days, 1 refusal in"
        format={oneIn}
        placeholder="the same"
      />
    </FoldCard>
  );
}
