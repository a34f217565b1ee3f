import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { servers } from "../../servers/index.ts";
import { setValue } from "../../state/edit.ts";
import { portRange, wholeNumber } from "../../state/field-text.ts";
import type { Preset } from "../../state/engine-types.ts";
import { caseName } from "../kit/case-names.ts";
import { Field } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { FieldLabel } from "./field-label.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { LogButton } from "./log-button.tsx";
import { PlaceField } from "./place-field.tsx";
import { menuWords } from "../words/menu.ts";
import { saidOf } from "../../servers/words/servers.ts";

/** Groups of examples whose clients may be one's own. */
const LOADS = ["offices", "machines", "partners"] as const;

/** For a first visit, instead of the form: which server, who connects, what is open today. */
export function ThreeQuestions(): JSX.Element {
  const { asks } = usePage();
  const of = useCase();
  const words = menuWords();
  return (
    <section class="card questions" aria-labelledby="questions-title">
      <h3 class="card-title" id="questions-title">
        {words.questions}
      </h3>
      <p class="hint card-hint">{words.untilThen(caseName(of))}</p>
      <h4 class="question">{words.whichServer}</h4>
      <PlaceField />
      <SoftwareQuestion />
      <h4 class="question">{words.whoConnects}</h4>
      <LoadQuestion />
      <h4 class="question">{words.whatIsOpen}</h4>
      <Field
        path="server.range"
        label={words.firstAndLast}
        format={portRange}
        placeholder={words.none}
        hint={words.leaveEmpty}
      />
      <div class="buttons">
        <button type="button" class="button" onClick={() => (asks.value = false)}>
          {words.allInputs}
        </button>
        <LogButton />
      </div>
    </section>
  );
}

/** The software alone: what the example's server was set to besides is nobody's own. */
function SoftwareQuestion(): JSX.Element {
  const { planner } = usePage();
  const of = useCase();
  const { software } = of.inputs.value.document.server;
  const id = fieldId(of.id, "server.software");
  const choose = (chosen: string) =>
    planner.change(of, "server", (inputs) => {
      const { range } = inputs.document.server;
      return setValue(inputs, "server", { software: chosen, ...(range && { range }) });
    });
  return (
    <div class="field">
      <FieldLabel control={id} text={menuWords().software} />
      <select
        id={id}
        class="control select"
        value={software}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {servers.map((each) => (
          <option key={each.id} value={each.id}>
            {saidOf(each).name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Clients that are like one's own, and how many of each kind there are. */
function LoadQuestion(): JSX.Element {
  const { planner, language } = usePage();
  const of = useCase();
  const words = menuWords();
  const [presets, setPresets] = useState<readonly Preset[]>([]);
  const [chosen, setChosen] = useState("");
  // Without them the clients of the example can still be counted.
  useEffect(
    () => void planner.engine.presets().then(setPresets, () => undefined),
    [planner, language.spoken.value],
  );
  const choose = (wanted: string) => {
    const preset = presets.find(({ id }) => id === wanted);
    if (preset === undefined) return;
    setChosen(wanted);
    const { groups, name } = preset.document;
    planner.change(of, "groups", (inputs) =>
      setValue(setValue(inputs, "groups", groups), "name", name),
    );
  };
  const id = fieldId(of.id, "groups");
  return (
    <>
      <div class="field">
        <FieldLabel control={id} text={words.clientsLike} />
        <select
          id={id}
          class="control select"
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.theExample}</option>
          {LOADS.map((kind) => {
            const own = presets.filter((preset) => preset.kind === kind);
            return (
              <optgroup key={kind} label={own[0]?.group ?? ""}>
                {own.map(({ id: each, name }) => (
                  <option key={each} value={each}>
                    {name}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </div>
      <div class="pair question-counts" role="group" aria-label={words.howManyEach}>
        {of.inputs.value.document.groups.map(({ name }, index) => (
          <Field
            key={index}
            path={`groups[${index}].clients`}
            label={name ?? words.group(index + 1)}
            format={wholeNumber}
          />
        ))}
      </div>
    </>
  );
}
