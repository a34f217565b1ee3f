import type { OperatingSystem, ServerDefaults } from "../scenario/types.ts";
import { assumed } from "./sourced.ts";
import { linuxTimeWait, windowsTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

const plain = "the plain reading of an unknown server";

/** Port behaviour of a product that nobody looked into: searches all ports, holds one until the transfer is over. */
export function unestablishedPorts(
  product: string,
  system: OperatingSystem,
): ServerDefaults["ports"] {
  const why = (what: string) => `${product}: ${what} is not established; ${plain}`;
  return {
    pick: assumed("shuffle", why("the order in which ports are tried")),
    attempts: assumed(null, why("the number of tries")),
    exclusive: assumed("port", why("whether clients can share a port")),
    holdUntil: assumed("transfer-end", why("when the listener closes")),
    acceptsOn: assumed("command", why("when the client is accepted")),
    reusesAddress: assumed(true, why("whether connections and TIME_WAIT block a port")),
    timeWaitSeconds: system === "windows" ? windowsTimeWait : linuxTimeWait,
    unusedSeconds: assumed(null, why("the life of an unused listener")),
    whenFull: assumed("refuse", why("the answer when no port is left")),
    portsPerSession: assumed(null, why("a cap that depends on the range")),
    lastPortUnused: assumed(false, why("whether the last port is used")),
  };
}

/** The other end of the band for such a product: closed connections block their ports for a while. */
export function blockedByConnections(product: string): NonNullable<ServerFacts["otherReading"]> {
  return {
    ports: { reusesAddress: false },
    why: `How ${product} shares its range is not established; if its connections and their TIME_WAIT block a port, more ports are needed.`,
  };
}

/** What users see when the range of such a product is full. */
export function unknownSymptom(
  product: string,
): Pick<ServerFacts, "whenFullUsersSee" | "whenFullLogLine"> {
  return {
    whenFullUsersSee: assumed(
      "An error reply to PASV or EPSV, probably 425 or 421; the words are not established",
      `${product}: no document that could be read shows the reply`,
    ),
    whenFullLogLine: assumed(
      null,
      `${product}: not established; look for replies of 4xx and 5xx to PASV and EPSV`,
    ),
  };
}
