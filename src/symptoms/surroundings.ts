import type { PortRange, Scenario } from "../scenario/types.ts";
import { serverById } from "../servers/index.ts";
import type { Surroundings } from "./types.ts";
import { saidOf } from "../servers/words/servers.ts";
import { seenWords } from "./words/seen.ts";

/** What a scenario says about the server's surroundings. `open` = the ranges of the answer, used where none is open today. */
export function surroundingsOf(scenario: Scenario, open: readonly PortRange[]): Surroundings {
  const { server, groups, access, placement } = scenario;
  const encrypting = groups.filter(({ tls }) => tls !== "none").length;
  const some = encrypting === 0 ? "none" : "some";
  return {
    ranges: server.range === undefined ? open : [server.range],
    facts: serverById(server.software),
    ports: server.ports,
    maxSessions: server.maxSessions,
    maxSessionsPerAddress: server.maxSessionsPerAddress,
    access,
    avoid: placement.avoid,
    encrypted: encrypting === groups.length ? "all" : some,
  };
}

/** "50000-50009", or several with commas; "the range" where none is known. */
export function rangeWords({ ranges }: Pick<Surroundings, "ranges">): string {
  if (ranges.length === 0) return seenWords().theRange;
  return ranges.map(({ first, last }) => `${first}-${last}`).join(", ");
}

/** How many ports all ranges have. */
export function portCount({ ranges }: Pick<Surroundings, "ranges">): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** The server's name in a sentence. */
export function serverName({ facts }: Pick<Surroundings, "facts">): string {
  return facts === undefined || facts.id === "generic" ? seenWords().theServer : saidOf(facts).name;
}

/** The same where a sentence begins. */
export function nameAtStart(around: Pick<Surroundings, "facts">): string {
  const { theServer, theServerAtStart } = seenWords();
  const name = serverName(around);
  return name === theServer ? theServerAtStart : name;
}
