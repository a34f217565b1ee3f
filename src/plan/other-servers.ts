/** The same load on every server of the catalogue: what decides the answer is the software. */
import { findLeast, type Least, type LeastOptions } from "../answer/find-least.ts";
import { grownScenario } from "../answer/growth.ts";
import { portFacts } from "../scenario/complete-server.ts";
import type { PortBehaviour, Scenario } from "../scenario/types.ts";
import { servers } from "../servers/index.ts";
import type { ServerFacts } from "../servers/types.ts";
import { saidOf } from "../servers/words/servers.ts";
import { serverNoteWords } from "./words/server-note.ts";

/** What one server would need. */
export interface OtherServer {
  id: string;
  name: string;
  least: Least;
  /** The least under the other reading, where behaviour is not established. */
  otherReading: Least | null;
  /** true where a refusal is a port outside the range: users see a hang. */
  leavesRange: boolean;
  assumed: boolean;
  /** A few words on why. */
  note: string;
}

/**
 * Finds the least of every catalogue entry for the scenario's load with the target's growth, each entry's port behaviour as it ships; session caps
 * are lifted, since they would turn users away instead of needing ports. Equal behaviour is simulated once.
 */
export async function findOtherServers(
  scenario: Scenario,
  options: LeastOptions,
  onServer?: (found: OtherServer[]) => void,
): Promise<OtherServer[]> {
  const planned = grownScenario(scenario);
  const known = new Map<string, Promise<Least>>();
  const leastWith = (ports: PortBehaviour): Promise<Least> => {
    const key = JSON.stringify(effective(ports));
    const running = known.get(key) ?? findLeast(withPorts(planned, ports), options);
    known.set(key, running);
    return running;
  };
  const found: OtherServer[] = [];
  for (const facts of servers) {
    const ports = behaviourOf(facts);
    const other = facts.otherReading ? { ...ports, ...facts.otherReading.ports } : null;
    found.push({
      id: facts.id,
      name: saidOf(facts).name,
      least: await leastWith(ports),
      otherReading: other ? await leastWith(other) : null,
      leavesRange: ports.whenFull === "outside-range",
      assumed: facts.ports.pick.grade === "assumed",
      note: serverNoteWords().serverNote(ports),
    });
    onServer?.([...found]);
  }
  return found;
}

/** The entry's behaviour without its sources. */
export function behaviourOf(facts: ServerFacts): PortBehaviour {
  const entries = Object.entries(portFacts(facts.ports)).map(([field, fact]) => [
    field,
    fact.value,
  ]);
  return Object.fromEntries(entries) as PortBehaviour;
}

/** Fields that change nothing are left out of the comparison. */
function effective(ports: PortBehaviour): Partial<PortBehaviour> {
  const { timeWaitSeconds, ...rest } = ports;
  return ports.reusesAddress ? rest : { ...rest, timeWaitSeconds };
}

function withPorts(scenario: Scenario, ports: PortBehaviour): Scenario {
  const server = { ...scenario.server, ports, maxSessions: 0, maxSessionsPerAddress: 0 };
  return { ...scenario, server };
}
