import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PortRange, Sourced } from "../../scenario/types.ts";
import { serverById } from "../../servers/index.ts";
import { placeById, places } from "../../servers/places/index.ts";
import type { Place } from "../../servers/places/types.ts";
import { atPlace, placeOf } from "../../state/place.ts";
import { originWords } from "../field-notes.tsx";
import { useCase, usePage } from "../planner-context.ts";
import { TargetPicker } from "../target-picker.tsx";
import { counted, thousands } from "../../language/numbers.ts";

const GROUPS: Record<Place["kind"], string> = {
  panel: "Hosting panel",
  nas: "NAS or router",
  image: "Container image",
  cloud: "Cloud",
  machine: "Server of your own",
};

const entries = places.map((place) => ({
  id: place.id,
  name: place.name,
  group: GROUPS[place.kind],
  keywords: `${serverById(place.server.value)?.name ?? ""} ${place.note}`,
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
        targets={entries}
        label={place === undefined ? "Where does it run?" : `Runs in: ${place.name}`}
        noun="place"
        placeholder="Search, such as cpanel or synology"
        onChoose={choose}
      />
      {place === undefined ? null : <PlaceFacts place={place} />}
    </div>
  );
}

/** What is known of a place, each value with its source. */
function PlaceFacts({ place }: { place: Place }): JSX.Element {
  const { server, range, maxSessions, maxSessionsPerAddress, idleSeconds } = place;
  const rows: [string, string, Sourced<unknown>][] = [
    ["Software", serverById(server.value)?.name ?? server.value, server],
    ["Range", rangeText(range.value), range],
    ["Sessions", capText(maxSessions.value), maxSessions],
    ["Of one address", capText(maxSessionsPerAddress.value), maxSessionsPerAddress],
    ["Idle time-out", idleText(idleSeconds.value), idleSeconds],
    ["Set the range in", place.setting.value, place.setting],
    ["Announced address", place.address.value, place.address],
  ];
  // What any server may be is no fact of the place.
  const shown = place.anyServer === true ? rows.slice(-2) : rows;
  return (
    <>
      <p class="hint">{place.note}</p>
      <details class="more place-facts">
        <summary>What it sets, and how that is known</summary>
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
  const words = originWords({ grade, source, value, path: "" });
  return grade === "assumed" ? words : `${grade}: ${words}`;
}

function rangeText(range: PortRange | null): string {
  if (range === null) return "none set";
  return `${range.first}-${range.last}, ${counted(range.last - range.first + 1, "port")}`;
}

function capText(value: number): string {
  return value === 0 ? "unlimited" : thousands(value);
}

function idleText(seconds: number): string {
  return seconds === 0 ? "never" : `${thousands(seconds)} s`;
}
