import type { JSX } from "preact";
import { servers, serverById } from "../../servers/index.ts";
import { oneIn, port, portRange } from "../../state/field-text.ts";
import { Choice } from "../choice.tsx";
import { Field } from "../field.tsx";
import { useCase } from "../planner-context.ts";
import { counted } from "../../language/numbers.ts";
import { PlaceField } from "./place-field.tsx";

const softwareOptions = servers.map(({ id, name }) => ({ value: id, label: name }));

const systemOptions = [
  { value: "linux", label: "Linux" },
  { value: "windows", label: "Windows" },
  { value: "freebsd", label: "FreeBSD" },
  { value: "macos", label: "macOS" },
];

/** Which server runs, what is open today, where the range should start and how many refusals are acceptable. */
export function ServerCard(): JSX.Element {
  const of = useCase();
  const { server } = of.inputs.value.document;
  const facts = serverById(server.software);
  const { range } = server;
  const size = range === undefined ? 0 : range.last - range.first + 1;
  return (
    <section class="card" aria-labelledby={`server-${of.id}`}>
      <h3 class="card-title" id={`server-${of.id}`}>
        Server
      </h3>
      <PlaceField />
      <div class="pair pair-wide">
        <Choice path="server.software" label="Software" options={softwareOptions} required />
        <Choice path="server.system" label="System" options={systemOptions} />
      </div>
      {facts === undefined ? null : <p class="hint card-hint">{facts.summary}</p>}
      <Field
        path="server.range"
        label="Open today"
        format={portRange}
        placeholder="none"
        hint={facts?.rangeNote ?? "First and last port. Leave it empty if there is no range yet."}
        {...(size > 0 ? { suffix: counted(size, "port") } : {})}
      />
      <div class="pair">
        <Field
          path="placement.first"
          label="First port"
          format={port}
          placeholder="a quiet place"
        />
        <Field path="target.refusals" label="Accept 1 refusal in" format={oneIn} />
      </div>
    </section>
  );
}
