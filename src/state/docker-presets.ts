import { presets } from "../scenario/presets.ts";
import type { ScenarioDocument } from "../scenario/types.ts";
import { dockerImages } from "../servers/docker-images.ts";

/** A container image as a scenario: its server, range and caps, under the load of the Docker preset. */
export interface DockerPreset {
  id: string;
  name: string;
  summary: string;
  document: ScenarioDocument;
}

/** The preset whose clients every image is given: an office with a few people and a Mac that previews. */
const LOAD = "docker-vsftpd";

/** One preset an image of the catalogue. */
export function dockerPresets(): DockerPreset[] {
  const load = presets.find(({ id }) => id === LOAD);
  if (load === undefined) return [];
  return dockerImages.map(
    ({ id, image, server, range, maxSessions, maxSessionsPerAddress, note }) => ({
      id: `image-${id}`,
      name: `Docker image ${image}`,
      summary: `${note} The clients are those of the preset "${load.title}".`,
      document: {
        ...load.document,
        name: image,
        server: { software: server, system: "linux", range, maxSessions, maxSessionsPerAddress },
      },
    }),
  );
}
