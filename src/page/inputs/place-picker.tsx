import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PortRange, Sourced } from "../../scenario/types.ts";
import { serverById } from "../../servers/index.ts";
import { placeById, places } from "../../servers/places/index.ts";
import type { Place } from "../../servers/places/types.ts";
import { atPlace, placeOf } from "../../state/place.ts";
import { originWords } from "./field-notes.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { TargetPicker } from "../kit/picker.tsx";
import { thousands } from "../../language/numbers.ts";
import { menuWords } from "../words/menu.ts";
import { noteOf } from "../../servers/words/places.ts";
import { saidOf } from "../../servers/words/servers.ts";

/** The places to choose from, under what they are called in the language that is spoken. */
const entries = () =>
  places.map((place) => ({
    id: place.id,
    name: place.name,
    group: menuWords().placeKinds[place.kind],
    keywords: `${serverById(place.server.value)?.name ?? ""} ${noteOf(place)}`,
  }));

/** "Where does it run?": fills the server as that place sets it up, and shows where each value comes from. */
export function PlacePicker(): JSX.Element {
  const { planner, snippet } = usePage();
  const of = useCase();
  const { document } = of.inputs.value;
  const [chosenId, setChosenId] = useState("");
  const chosen = placeById(chosenId);
  const stillThere =
    chosen?.anyServer === true || chosen?.server.value === document.server.software;
  const place = stillThere ? chosen : placeOf(document);
  const words = menuWords();
  const choose = (id: string) => {
    const next = placeById(id);
    if (next === undefined) return;
    setChosenId(id);
    planner.change(of, "server", (inputs) => atPlace(inputs, next));
    snippet.value = next.texts[0] ?? snippet.peek();
  };
  return (
    <div class="field place">
      <TargetPicker
        class="picker-wide"
        targets={entries()}
        label={place === undefined ? words.where : words.runsIn(place.name)}
        words={words.places}
        onChoose={choose}
      />
      {place === undefined ? null : <PlaceFacts place={place} />}
    </div>
  );
}

/** What is known of a place, each value with its source. */
function PlaceFacts({ place }: { place: Place }): JSX.Element {
  const { server, range, maxSessions, maxSessionsPerAddress, idleSeconds } = place;
  const words = menuWords();
  const facts = serverById(server.value);
  const rows: [string, string, Sourced<unknown>][] = [
    [words.software, facts === undefined ? server.value : saidOf(facts).name, server],
    [words.range, rangeText(range.value), range],
    [words.sessions, capText(maxSessions.value), maxSessions],
    [words.perAddress, capText(maxSessionsPerAddress.value), maxSessionsPerAddress],
    [words.idle, idleText(idleSeconds.value), idleSeconds],
    [words.setting, place.setting.value, place.setting],
    [words.address, place.address.value, place.address],
  ];
  // What any server may be is no fact of the place.
  const shown = place.anyServer === true ? rows.slice(-2) : rows;
  return (
    <>
      <p class="hint">{noteOf(place)}</p>
      <details class="more place-facts">
        <summary>{words.facts}</summary>
        <dl>
          {shown.map(([name, value, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                <span class="place-source">{originOf(fact)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function originOf({ grade, source, value }: Sourced<unknown>): string {
  const said = originWords({ grade, source, value, path: "" });
  return grade === "assumed" ? said : `${menuWords().grades[grade]}: ${said}`;
}

function rangeText(range: PortRange | null): string {
  if (range === null) return menuWords().noneSet;
  return menuWords().rangeOf(`${range.first}-${range.last}`, range.last - range.first + 1);
}

function capText(value: number): string {
  return value === 0 ? menuWords().unlimited : thousands(value);
}

function idleText(seconds: number): string {
  return seconds === 0 ? menuWords().never : `${thousands(seconds)} s`;
}
