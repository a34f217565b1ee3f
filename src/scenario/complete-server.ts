import type { Filler } from "./defaults-filler.ts";
import type {
  Catalogues,
  PortBehaviour,
  ScenarioDocument,
  Server,
  ServerDefaults,
  RarePortField,
  Sourced,
} from "./types.ts";

/** Facts that few servers need: what holds where an entry does not say otherwise. */
const GENERAL_PORTS: Required<Pick<ServerDefaults["ports"], RarePortField>> = {
  leaks: assumed(null, "This server is not known to lose ports."),
  waitSeconds: assumed(null, "No request waits for a port here."),
  activeUsesRange: assumed(false, "Active transfers leave from port 20 or an ephemeral port."),
  uploadEndRoundTrips: assumed(0, "An upload's port is free with its last byte."),
  sendBufferBytes: assumed(0, "A download's port is free when its last byte has arrived."),
  tlsDownloadEndRoundTrips: assumed(0, "TLS adds nothing at the end of a download."),
};

const GENERAL_TIME_OUTS = {
  idleSeconds: assumed(
    300,
    "A usual idle time-out: five minutes; not established for this server.",
  ),
  stallSeconds: assumed(300, "Five minutes without progress; not established for this server."),
};

function assumed<T>(value: T, source: string): Sourced<T> {
  return { value, source, grade: "assumed" };
}

/** All port facts of a catalogue entry: its own, and what holds where it says nothing. */
export function portFacts(ports: ServerDefaults["ports"]): {
  [Field in keyof PortBehaviour]: Sourced<PortBehaviour[Field]>;
} {
  return { ...GENERAL_PORTS, ...ports };
}

function completePorts(
  given: Partial<PortBehaviour>,
  defaults: ServerDefaults["ports"],
  filler: Filler,
): PortBehaviour {
  const portDefaults = portFacts(defaults);
  const field = <Field extends keyof PortBehaviour>(name: Field): PortBehaviour[Field] =>
    filler.fill<PortBehaviour[Field]>(`server.ports.${name}`, given[name], portDefaults[name]);
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
    leaks: field("leaks"),
    waitSeconds: field("waitSeconds"),
    activeUsesRange: field("activeUsesRange"),
    uploadEndRoundTrips: field("uploadEndRoundTrips"),
    tlsDownloadEndRoundTrips: field("tlsDownloadEndRoundTrips"),
    sendBufferBytes: field("sendBufferBytes"),
  };
}

/** The server with every default written out, from its catalogue entry. Throws where there is none: check first. */
export function completeServer(
  server: ScenarioDocument["server"],
  { servers }: Catalogues,
  filler: Filler,
  daySeconds = 86_400,
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
    idleSeconds: filler.fill(
      "server.idleSeconds",
      server.idleSeconds,
      entry.idleSeconds ?? GENERAL_TIME_OUTS.idleSeconds,
    ),
    stallSeconds: filler.fill(
      "server.stallSeconds",
      server.stallSeconds,
      entry.stallSeconds ?? GENERAL_TIME_OUTS.stallSeconds,
    ),
    restartSeconds: filler.assume(
      "server.restartSeconds",
      server.restartSeconds,
      daySeconds,
      "Restarted once a day; it matters only where ports are lost until then.",
    ),
    nodes: filler.assume("server.nodes", server.nodes, 1, "One server."),
    nodesLost: filler.assume("server.nodesLost", server.nodesLost, 0, "No node is lost."),
    ...(uplinkBitsPerSecond !== undefined && { uplinkBitsPerSecond }),
    ...(downlinkBitsPerSecond !== undefined && { downlinkBitsPerSecond }),
    ports: completePorts(server.ports ?? {}, entry.ports, filler),
  };
}
