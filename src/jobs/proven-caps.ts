import type { AtOnce } from "../logs/at-once.ts";
import type { Catalogues, ScenarioDocument } from "../scenario/types.ts";
import { proofWords } from "./words/proof.ts";

type ServerDocument = ScenarioDocument["server"];

/** Caps of sessions that a log disproves, as a scenario says that there is none, and a sentence on each. */
export interface ProvenCaps {
  lifted: Pick<ServerDocument, "maxSessions" | "maxSessionsPerAddress">;
  sentences: string[];
}

const caps = [
  { field: "maxSessions", seen: "most" },
  { field: "maxSessionsPerAddress", seen: "mostOfAddress" },
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
  for (const { field, seen } of caps) {
    const cap = server[field] ?? entry[field].value;
    if (cap === 0 || atOnce[seen] <= cap) continue;
    found.lifted[field] = 0;
    found.sentences.push(
      proofWords().capDisproven({
        sessions: atOnce[seen],
        ofAddress: field === "maxSessionsPerAddress",
        server: entry.name,
        cap,
        isGiven: server[field] !== undefined,
      }),
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
