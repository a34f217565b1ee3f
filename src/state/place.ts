import type { ScenarioDocument } from "../scenario/types.ts";
import { serverOf } from "../servers/places/define.ts";
import { places } from "../servers/places/index.ts";
import type { Place } from "../servers/places/types.ts";
import type { Inputs } from "./scenario-case.ts";
import { setValue } from "./edit.ts";

/** What a place says about the server; all else of it (nodes, lines, restarts) is the administrator's. */
const FILLED = [
  "software",
  "system",
  "range",
  "ports",
  "maxSessions",
  "maxSessionsPerAddress",
  "idleSeconds",
  "stallSeconds",
] as const;

/** The inputs with the server as a place sets it up; clients, network and target stay. A machine that holds any server changes none. */
export function atPlace(inputs: Inputs, place: Place): Inputs {
  if (place.anyServer === true) return inputs;
  const { document } = inputs;
  const kept = Object.entries(document.server).filter(
    ([field]) => !FILLED.some((filled) => filled === field),
  );
  const server = { ...Object.fromEntries(kept), ...serverOf(place) };
  const changed = setValue(inputs, "server", server);
  const range = place.range.value;
  return range === null ? changed : setValue(changed, "placement.first", range.first);
}

/** The place whose values the server of a document has, all of them; undefined where it is none. */
export function placeOf({ server }: ScenarioDocument): Place | undefined {
  return places.find((place) => {
    if (place.anyServer === true) return false;
    const values = Object.entries(serverOf(place));
    return values.every(
      ([field, value]) =>
        JSON.stringify(server[field as keyof typeof server]) === JSON.stringify(value),
    );
  });
}
