import type { JSX } from "preact";
import { orNone, wholeNumber } from "../../state/field-text.ts";
import { amountFormat, SECONDS } from "../../state/unit-text.ts";
import { Choice } from "../choice.tsx";
import { Field } from "../field.tsx";
import { useCase } from "../planner-context.ts";
import { FoldCard } from "./fold-card.tsx";

const seconds = amountFormat(SECONDS);

const PICKS = [
  { value: "random-draws", label: "Draws at random, may repeat" },
  { value: "shuffle", label: "Shuffles, tries each once" },
  { value: "scan-up", label: "Searches upwards from a random port" },
  { value: "scan-down", label: "Searches downwards from a random port" },
  { value: "cursor", label: "Takes the next one" },
  { value: "lowest", label: "Takes the lowest free one" },
];
const HOLDS = [
  { value: "accept", label: "Until the client connects" },
  { value: "transfer-end", label: "Until the transfer ends" },
  { value: "next-pasv-or-quit", label: "Until the next PASV or the end of the session" },
];
const FULL = [
  { value: "refuse", label: "Refuses, the session lives" },
  { value: "close-session", label: "Ends the session" },
  { value: "outside-range", label: "Hands out a port outside the range" },
];
const EXCLUSIVE = [
  { value: "port", label: "One client" },
  { value: "port-and-address", label: "One per client address" },
];
const ACCEPTS = [
  { value: "connect", label: "The client connects" },
  { value: "command", label: "The transfer command arrives" },
];
const YES_NO = [
  { value: true, label: "Yes" },
  { value: false, label: "No" },
];

/** How the server picks, holds and frees ports; the catalogue fills it, and each can be overridden. */
export function PortsCard(): JSX.Element {
  const overrides = Object.keys(useCase().inputs.value.document.server.ports ?? {}).length;
  const note = overrides === 0 ? "as the software does" : `${overrides} changed`;
  return (
    <FoldCard title="Port behaviour" note={note} paths={["server.ports"]}>
      <Choice path="server.ports.pick" label="Picks a port" options={PICKS} />
      <Field
        path="server.ports.attempts"
        label="Tries before it gives up"
        format={orNone(wholeNumber)}
        hint="none: the whole range."
      />
      <Choice path="server.ports.holdUntil" label="Holds it" options={HOLDS} />
      <Choice path="server.ports.whenFull" label="When none is free" options={FULL} />
      <Choice path="server.ports.exclusive" label="A port serves" options={EXCLUSIVE} />
      <Choice path="server.ports.acceptsOn" label="Accepts when" options={ACCEPTS} />
      <Choice
        path="server.ports.reusesAddress"
        label="Reuses ports of live connections"
        options={YES_NO}
      />
      <div class="pair">
        <Field path="server.ports.timeWaitSeconds" label="TIME_WAIT" format={seconds} />
        <Field
          path="server.ports.unusedSeconds"
          label="Drops unused after"
          format={orNone(seconds)}
        />
      </div>
      <Field
        path="server.ports.portsPerSession"
        label="Ports per session"
        format={orNone(wholeNumber)}
        hint="2 where sessions are capped at half the range; else none."
      />
      <Choice
        path="server.ports.lastPortUnused"
        label="Never uses the last port"
        options={YES_NO}
      />
    </FoldCard>
  );
}
