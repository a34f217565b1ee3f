import type { JSX } from "preact";
import { servers, serverById } from "../../servers/index.ts";
import { oneIn, port, portRange } from "../../state/field-text.ts";
import { Choice } from "./choice.tsx";
import { Field } from "./field.tsx";
import { useCase } from "../kit/page-context.ts";
import { SYSTEMS } from "./names.ts";
import { PlaceField } from "./place-field.tsx";
import { inputsWords } from "../words/inputs.ts";
import { portCount } from "../../language/numbers.ts";
import { saidOf } from "../../servers/words/servers.ts";

const systemOptions = Object.entries(SYSTEMS).map(([value, label]) => ({ value, label }));

/** Which server runs, what is open today, where the range should start and how many refusals are acceptable. */
export function ServerCard(): JSX.Element {
  const of = useCase();
  const words = inputsWords();
  const { server } = of.inputs.value.document;
  const facts = serverById(server.software);
  const said = facts === undefined ? undefined : saidOf(facts);
  const { range } = server;
  const softwareOptions = servers.map((each) => ({ value: each.id, label: saidOf(each).name }));
  const size = range === undefined ? 0 : range.last - range.first + 1;
  return (
    <section class="card" aria-labelledby={`server-${of.id}`}>
      <h3 class="card-title" id={`server-${of.id}`}>
        {words.server}
      </h3>
      <PlaceField />
      <div class="pair pair-wide">
        <Choice path="server.software" label={words.software} options={softwareOptions} required />
        <Choice path="server.system" label={words.system} options={systemOptions} />
      </div>
      {said === undefined ? null : <p class="hint card-hint">{said.summary}</p>}
      <Field
        path="server.range"
        label={words.openToday}
        format={portRange}
        placeholder={words.none}
        hint={said?.rangeNote ?? words.openTodayHint}
        {...(size > 0 ? { suffix: portCount(size) } : {})}
      />
      <div class="pair">
        <Field
          path="placement.first"
          label={words.firstPort}
          format={port}
          placeholder={words.quietPlace}
        />
        <Field path="target.refusals" label={words.acceptOneIn} format={oneIn} />
      </div>
    </section>
  );
}
