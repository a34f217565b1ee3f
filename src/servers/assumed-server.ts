import type { OperatingSystem, ServerDefaults } from "../scenario/types.ts";
import { assumed } from "../scenario/sourced.ts";
import { linuxTimeWait, windowsTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

/** Port behaviour of a product that nobody looked into: searches all ports, holds one until the transfer is over. */
function plainPorts(name: string, system: OperatingSystem): ServerDefaults["ports"] {
  const why = (what: string) => `${name}: ${what} is not established; taken as in a plain server`;
  return {
    pick: assumed("shuffle", why("the order in which ports are tried")),
    attempts: assumed(null, why("the number of tries")),
    exclusive: assumed("port", why("whether clients can share a port")),
    holdUntil: assumed("transfer-end", why("the moment the listener closes")),
    acceptsOn: assumed("command", why("the moment the client is accepted")),
    reusesAddress: assumed(true, why("whether connections and TIME_WAIT block a port")),
    timeWaitSeconds: system === "windows" ? windowsTimeWait : linuxTimeWait,
    unusedSeconds: assumed(null, why("the life of an unused listener")),
    whenFull: assumed("refuse", why("the answer when no port is left")),
    portsPerSession: assumed(null, why("a cap that depends on the range")),
    lastPortUnused: assumed(false, why("the use of the last port")),
  };
}

type Given = Pick<ServerFacts, "id" | "name" | "system" | "versions"> & Partial<ServerFacts>;

/** An entry for a product whose behaviour is not established; what is known about it is given and wins. `called` = its name in mid-sentence. */
export function unestablished(given: Given, called = given.name): ServerFacts {
  const { name, system } = given;
  return {
    summary:
      "How it shares its range is not established. Assumed: it tries every port and holds one from PASV until the transfer is over. The band shows the other reading.",
    ports: plainPorts(name, system),
    otherReading: {
      ports: { reusesAddress: false },
      why: `How ${called} shares its range is not established. If its connections and their TIME_WAIT block a port, more ports are needed.`,
    },
    maxSessions: assumed(0, `${name}: the default cap is not established; taken as none`),
    maxSessionsPerAddress: assumed(0, `${name}: the default cap is not established; taken as none`),
    idleSeconds: assumed(300, `${name}: the idle time-out is not established; five minutes`),
    stallSeconds: assumed(300, `${name}: the end of a stalled transfer is not established`),
    defaultRange: assumed(null, `${name}: the default range is not established`),
    whenFullUsersSee: assumed(
      "An error reply to PASV or EPSV, probably 425 or 421; the words are not established",
      `${name}: no document that could be read shows the reply`,
    ),
    whenFullLogLine: assumed(
      null,
      `${name}: not established; look for 4xx and 5xx replies to PASV and EPSV`,
    ),
    ...given,
  };
}
