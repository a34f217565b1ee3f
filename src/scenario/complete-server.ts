import type { Filler } from "./fill.ts";
import type {
  Catalogues,
  PortBehaviour,
  ScenarioDocument,
  Server,
  ServerDefaults,
} from "./types.ts";

function completePorts(
  given: Partial<PortBehaviour>,
  defaults: ServerDefaults["ports"],
  filler: Filler,
): PortBehaviour {
  const field = <Field extends keyof PortBehaviour>(name: Field): PortBehaviour[Field] =>
    filler.fill<PortBehaviour[Field]>(`server.ports.${name}`, given[name], defaults[name]);
  return {
    pick: field("pick"),
    attempts: field("attempts"),
    exclusive: field("exclusive"),
    holdUntil: field("holdUntil"),
    acceptsOn: field("acceptsOn"),
    reusesAddress: field("reusesAddress"),
    timeWaitSeconds: field("timeWaitSeconds"),
    unusedSeconds: field("unusedSeconds"),
    whenFull: field("whenFull"),
    portsPerSession: field("portsPerSession"),
    lastPortUnused: field("lastPortUnused"),
  };
}

/** The server with every default written out, from its catalogue entry. Throws where there is none: check first. */
export function completeServer(
  server: ScenarioDocument["server"],
  { servers }: Catalogues,
  filler: Filler,
): Server {
  const entry = servers.find(({ id }) => id === server.software);
  if (entry === undefined) {
    throw new RangeError(`The catalogue has no server ${JSON.stringify(server.software)}.`);
  }
  const { range, uplinkBitsPerSecond, downlinkBitsPerSecond } = server;
  return {
    software: server.software,
    system: filler.assume(
      "server.system",
      server.system,
      entry.system,
      `The system that ${entry.name} usually runs on.`,
    ),
    ...(range !== undefined && { range }),
    maxSessions: filler.fill("server.maxSessions", server.maxSessions, entry.maxSessions),
    maxSessionsPerAddress: filler.fill(
      "server.maxSessionsPerAddress",
      server.maxSessionsPerAddress,
      entry.maxSessionsPerAddress,
    ),
    nodes: filler.assume("server.nodes", server.nodes, 1, "One server."),
    nodesLost: filler.assume("server.nodesLost", server.nodesLost, 0, "No node is lost."),
    ...(uplinkBitsPerSecond !== undefined && { uplinkBitsPerSecond }),
    ...(downlinkBitsPerSecond !== undefined && { downlinkBitsPerSecond }),
    ports: completePorts(server.ports ?? {}, entry.ports, filler),
  };
}
