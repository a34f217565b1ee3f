import { exactly } from "../language/numbers.ts";
import type { Check, RecordCheck } from "./shape.ts";
import {
  choice,
  flag,
  number,
  numberOrNull,
  ordered,
  orNull,
  record,
  soundNumber,
} from "./shape.ts";
import type {
  Catalogues,
  HoldRule,
  Leak,
  OperatingSystem,
  PickRule,
  PortBehaviour,
  Server,
  WhenFull,
} from "./types.ts";
import { problemWords } from "./words/problems.ts";

const highestPort = 65_535;
const mostSessions = 10_000_000;

/** A TCP port. */
export const port: Check = number({ from: 1, to: highestPort, whole: true });
/** A port that needs no privilege to open. */
export const unprivilegedPort: Check = number(
  { from: 1024, to: highestPort, whole: true },
  "privileged",
);
/** A range of ports, both ends included. */
const portRange: Check = record(
  { required: { first: port, last: port } },
  ordered("first", "last"),
);

const sessions = number({ from: 0, to: mostSessions, whole: true }, "unlimited");
const timeOut = number({ from: 0, to: 604_800 }, "never");
const bitsPerSecond = number({ from: 1, to: 1e13 });

const leak = record({
  required: {
    when: choice(["repeated-pasv", "abandoned-pasv", "session-end"] satisfies Leak["when"][]),
    share: number({ from: 0, to: 1 }),
  },
});

const behaviour: Record<keyof PortBehaviour, Check> = {
  pick: choice([
    "random-draws",
    "shuffle",
    "scan-up",
    "scan-down",
    "cursor",
    "lowest",
  ] satisfies PickRule[]),
  attempts: numberOrNull({ from: 1, to: highestPort, whole: true }, "wholeRange"),
  exclusive: choice(["port", "port-and-address"] satisfies PortBehaviour["exclusive"][]),
  holdUntil: choice(["accept", "transfer-end", "next-pasv-or-quit"] satisfies HoldRule[]),
  acceptsOn: choice(["connect", "command"] satisfies PortBehaviour["acceptsOn"][]),
  reusesAddress: flag,
  timeWaitSeconds: number({ from: 0, to: 3600 }),
  unusedSeconds: numberOrNull({ above: 0, to: 604_800 }, "nextPasv"),
  whenFull: choice(["refuse", "close-session", "outside-range", "wait"] satisfies WhenFull[]),
  portsPerSession: numberOrNull({ from: 1, to: 1000, whole: true }, "noCap"),
  lastPortUnused: flag,
  leaks: orNull(leak),
  waitSeconds: numberOrNull({ above: 0, to: 604_800 }, "untilPort"),
  activeUsesRange: flag,
  uploadEndRoundTrips: number({ from: 0, to: 20 }),
  tlsDownloadEndRoundTrips: number({ from: 0, to: 20 }),
  sendBufferBytes: number({ from: 0, to: 1e9 }),
};

const someNodeLeft: RecordCheck = (fields, path, report) => {
  const nodes = soundNumber(fields, "nodes", path, report) ?? 1;
  const nodesLost = soundNumber(fields, "nodesLost", path, report) ?? 0;
  if (nodesLost < nodes || !report.isSound([...path, "nodes"])) return;
  const allowed = problemWords().belowNodes(nodes);
  report.add({ path: [...path, "nodesLost"], found: exactly(nodesLost), allowed });
};

/** The server, its software one of the catalogue's. */
export function server({ servers }: Catalogues): Check {
  const optional: Record<Exclude<keyof Server, "software">, Check> = {
    system: choice(["linux", "windows", "freebsd", "macos"] satisfies OperatingSystem[]),
    range: portRange,
    maxSessions: sessions,
    maxSessionsPerAddress: sessions,
    idleSeconds: timeOut,
    stallSeconds: timeOut,
    restartSeconds: number({ from: 60, to: 604_800 }),
    nodes: number({ from: 1, to: 1000, whole: true }),
    nodesLost: number({ from: 0, to: 999, whole: true }),
    uplinkBitsPerSecond: bitsPerSecond,
    downlinkBitsPerSecond: bitsPerSecond,
    ports: record({ optional: behaviour }),
  };
  const software = choice(servers.map(({ id }) => id));
  return record({ required: { software }, optional }, someNodeLeft);
}
