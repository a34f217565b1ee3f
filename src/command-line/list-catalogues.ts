import { clients } from "../clients/index.ts";
import { logFormats } from "../logs/index.ts";
import { servers } from "../servers/index.ts";
import { places } from "../servers/places/index.ts";
import { exportTargets } from "../exports/targets.ts";

interface Entry {
  id: string;
  name: string;
}

const lists: Record<string, readonly Entry[]> = {
  "Servers (server.software)": servers,
  "Places (what servers are set up as there)": places,
  "Clients (groups[].software)": clients,
  "Exports (--export)": exportTargets,
  "Log formats (--log recognises them)": logFormats,
};

/** What --list prints: every id with its name. */
export function listCatalogues(): string {
  const widest = Math.max(
    ...Object.values(lists).flatMap((list) => list.map(({ id }) => id.length)),
  );
  return Object.entries(lists)
    .map(([title, entries]) => {
      const lines = entries.map(({ id, name }) => `  ${id.padEnd(widest)}  ${name}`);
      return `${[title, ...lines].join("\n")}\n`;
    })
    .join("\n");
}
