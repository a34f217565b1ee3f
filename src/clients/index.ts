import { camera } from "./camera.ts";
import { ediPoller } from "./edi-poller.ts";
import { filezilla } from "./filezilla.ts";
import { generic } from "./generic.ts";
import { scanner } from "./scanner.ts";
import type { ClientFacts } from "./types.ts";

/** The client catalogue, in the order in which a list shows it. */
export const clients: readonly ClientFacts[] = [filezilla, scanner, ediPoller, camera, generic];

/** The entry with this id, or undefined where the catalogue has none. */
export function clientById(id: string): ClientFacts | undefined {
  return clients.find((client) => client.id === id);
}
