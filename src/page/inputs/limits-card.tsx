import type { JSX } from "preact";
import { oneIn, wholeNumber } from "../../state/field-text.ts";
import { amountFormat, BIT_RATES, SECONDS, SHARES } from "../../state/unit-text.ts";
import { Field } from "./field.tsx";
import { useCase } from "../kit/page-context.ts";
import { FoldCard } from "./fold-card.tsx";
import { foldedWords } from "../words/folded.ts";

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
  const link = server?.uplinkBitsPerSecond;
  const words = foldedWords();
  const note = words.limitsNote(sessions, link === undefined ? null : rate.write(link));
  return (
    <FoldCard title={words.limits} note={note} paths={PATHS}>
      <div class="pair">
        <Field
          path="server.maxSessions"
          label={words.mostSessions}
          format={wholeNumber}
          hint={words.zeroUnlimited}
        />
        <Field
          path="server.maxSessionsPerAddress"
          label={words.perAddress}
          format={wholeNumber}
          hint={words.zeroUnlimited}
        />
      </div>
      <div class="pair">
        <Field
          path="server.idleSeconds"
          label={words.endsIdle}
          format={seconds}
          hint={words.zeroNever}
        />
        <Field
          path="server.stallSeconds"
          label={words.endsStalled}
          format={seconds}
          hint={words.zeroNever}
        />
      </div>
      <div class="pair">
        <Field
          path="server.uplinkBitsPerSecond"
          label={words.uplink}
          format={rate}
          placeholder={words.neverLimit}
        />
        <Field
          path="server.downlinkBitsPerSecond"
          label={words.downlink}
          format={rate}
          placeholder={words.neverLimit}
        />
      </div>
      <div class="pair">
        <Field path="server.nodes" label={words.nodes} format={wholeNumber} />
        <Field path="server.nodesLost" label={words.mayFail} format={wholeNumber} />
      </div>
      <div class="pair">
        <Field path="target.growth" label={words.growth} format={share} hint={words.growthHint} />
        <Field
          path="target.growthFrom"
          label={words.growthFrom}
          format={share}
          placeholder={words.theSame}
        />
      </div>
      <Field
        path="target.fiveBusiest"
        label={words.busiestOneIn}
        format={oneIn}
        placeholder={words.theSame}
      />
    </FoldCard>
  );
}
