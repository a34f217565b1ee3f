import { dockerImages } from "../docker-images.ts";
import type { DockerImage } from "../docker-images.ts";
import { definePlace } from "./define.ts";
import type { Place } from "./types.ts";

function downloadsText({ downloads }: DockerImage): string {
  if (downloads === undefined) return "";
  return ` Downloaded more than ${downloads.atLeast / 1e6} million times (${downloads.source}).`;
}

function placeOf(image: DockerImage): Place {
  const fact = <T>(value: T) => ({ value, source: image.source, grade: image.grade });
  return definePlace({
    id: `image-${image.id}`,
    name: image.image,
    kind: "image",
    server: fact(image.server),
    range: fact(image.range),
    maxSessions: fact(image.maxSessions),
    maxSessionsPerAddress: fact(image.maxSessionsPerAddress),
    setting: fact(
      image.fixed
        ? "A configuration file in the place of the image's, and the same numbers where the ports are published"
        : "The image's variables, and the same numbers where the ports are published",
    ),
    address: fact(
      image.addressVariable === null
        ? "None: a configuration file in the place of the image's"
        : `The variable ${image.addressVariable}`,
    ),
    note: `${image.note}${downloadsText(image)}`,
    texts: ["docker-compose", "docker-run"],
  });
}

/** The container images whose start scripts were read, as places. */
export const images: readonly Place[] = dockerImages.map(placeOf);
