import type { ScenarioDocument } from "../scenario/types.ts";

type ServerDocument = ScenarioDocument["server"];

/** What belongs to the machine and the network, whichever software runs there. */
const lasting = [
  "range",
  "nodes",
  "nodesLost",
  "uplinkBitsPerSecond",
  "downlinkBitsPerSecond",
] as const;

/**
 * The server of a scenario once a log is used: it stays as it is, with its range, unless the log names another software;
 * then what was said about the old one's ports and caps goes with it. `named` = "generic" where the log names none.
 */
export function keptServer(current: ServerDocument, named: string): ServerDocument {
  if (named === "generic" || named === current.software) return current;
  const kept: ServerDocument = { software: named };
  for (const field of lasting) {
    if (current[field] !== undefined) Object.assign(kept, { [field]: current[field] });
  }
  return kept;
}

/** Caps of sessions that a log has shown not to be there: they count where nobody has set one. */
function capsOf(fitted: ServerDocument): Partial<ServerDocument> {
  const { maxSessions, maxSessionsPerAddress } = fitted;
  return {
    ...(maxSessions === undefined ? {} : { maxSessions }),
    ...(maxSessionsPerAddress === undefined ? {} : { maxSessionsPerAddress }),
  };
}

/** A scenario with the groups of a fitted one, and its growth where none was set; server, range and everything else stay. */
export function withFittedGroups(
  current: ScenarioDocument,
  fitted: ScenarioDocument,
): ScenarioDocument {
  return {
    ...current,
    ...(fitted.name === undefined ? {} : { name: fitted.name }),
    server: { ...capsOf(fitted.server), ...keptServer(current.server, fitted.server.software) },
    groups: fitted.groups,
    ...(current.target?.growth === undefined && fitted.target !== undefined
      ? { target: { ...current.target, ...fitted.target } }
      : {}),
  };
}
