import { presets } from "../scenario/presets.ts";
import { exampleWords } from "../scenario/words/examples.ts";
import { dockerImages } from "../servers/docker-images.ts";
import { serverOf } from "../servers/places/define.ts";
import { noteOf } from "../servers/words/places.ts";
import { places } from "../servers/places/index.ts";
import type { Preset } from "./engine-types.ts";
import { stateWords } from "./words/state.ts";

/** Of the loads, in the order of the menu. */
const GROUPS = ["offices", "machines", "partners", "images"] as const;

/** The preset whose clients every image and place is given: an office with a few people and a Mac that previews. */
const LOAD = "docker-vsftpd";

/** One preset an image of the catalogue. */
export function dockerPresets(): Preset[] {
  const load = presets.find(({ id }) => id === LOAD);
  if (load === undefined) return [];
  return dockerImages.map(
    ({ id, image, server, range, maxSessions, maxSessionsPerAddress, note }) => ({
      id: `image-${id}`,
      kind: "images",
      group: stateWords().exampleGroups.images,
      name: stateWords().dockerImage(image),
      summary: noteOf({ id: `image-${id}`, note }),
      document: {
        ...load.document,
        name: image,
        server: { software: server, system: "linux", range, maxSessions, maxSessionsPerAddress },
        placement: { first: range.first },
      },
    }),
  );
}

/** One preset a hosting panel, NAS or cloud service; images have theirs above. */
export function placePresets(): Preset[] {
  const load = presets.find(({ id }) => id === LOAD);
  if (load === undefined) return [];
  return places
    .filter(({ id }) => !id.startsWith("image-"))
    .map((place) => ({
      id: `place-${place.id}`,
      kind: "places",
      group: stateWords().exampleGroups.places,
      name: place.name,
      summary: noteOf(place),
      document: {
        version: 1,
        name: place.name,
        server: serverOf(place),
        groups: load.document.groups,
        ...(place.range.value !== null && { placement: { first: place.range.value.first } }),
      },
    }));
}

/** Loads to start from: offices, machines, partners; then those that a server image brings with it. */
export function loadPresets(): Preset[] {
  return GROUPS.flatMap((wanted) =>
    presets
      .filter(({ kind }) => kind === wanted)
      .map(({ id, title, why, document }) => {
        const said = exampleWords()[id] ?? { title, why };
        const group = stateWords().exampleGroups[wanted];
        return { id, kind: wanted, group, name: said.title, summary: said.why, document };
      }),
  );
}

/** Everything that the menu offers to start from, group by group. */
export function allPresets(): Preset[] {
  return [...loadPresets(), ...dockerPresets(), ...placePresets()];
}
