import type { AtOnce } from "../logs/at-once.ts";
import type { Catalogues, ScenarioDocument } from "../scenario/types.ts";

type ServerDocument = ScenarioDocument["server"];

/** Caps of sessions that a log disproves, as a scenario says that there is none, and a sentence on each. */
export interface ProvenCaps {
  lifted: Pick<ServerDocument, "maxSessions" | "maxSessionsPerAddress">;
  sentences: string[];
}

const caps = [
  { field: "maxSessions", seen: "most", where: "" },
  { field: "maxSessionsPerAddress", seen: "mostOfAddress", where: " from one address" },
] as const;

/** The caps of this server, given or by default, that more sessions at once than they let in have shown not to be there. */
export function provenCaps(
  server: ServerDocument,
  atOnce: AtOnce,
  { servers }: Pick<Catalogues, "servers">,
): ProvenCaps {
  const entry = servers.find(({ id }) => id === server.software);
  const found: ProvenCaps = { lifted: {}, sentences: [] };
  if (entry === undefined) return found;
  for (const { field, seen, where } of caps) {
    const cap = server[field] ?? entry[field].value;
    if (cap === 0 || atOnce[seen] <= cap) continue;
    found.lifted[field] = 0;
    found.sentences.push(
      `At least ${atOnce[seen]} sessions${where} were open at once, and ${entry.name} lets in ${cap} ${server[field] === undefined ? "unless it is told otherwise" : "as the scenario says"}: the figures are without that cap, so raise it where it stands.`,
    );
  }
  return found;
}

/** A fitted scenario without the caps that its log disproves: what a person has set stays. */
export function withoutDisprovenCaps(
  document: ScenarioDocument,
  atOnce: AtOnce,
  catalogues: Pick<Catalogues, "servers">,
): ScenarioDocument {
  const { lifted } = provenCaps(document.server, atOnce, catalogues);
  return { ...document, server: { ...lifted, ...document.server } };
}
