import type { ScenarioDocument, Sourced } from "../../scenario/types.ts";
import { serverById } from "../index.ts";
import { assumed } from "../../scenario/sourced.ts";
import type { Place } from "./types.ts";

type Own = "maxSessions" | "maxSessionsPerAddress" | "idleSeconds" | "texts";

/** What a place says itself; the caps and time-outs that it leaves out are its server's own. */
export type GivenPlace = Omit<Place, Own> & Partial<Pick<Place, Own>>;

/** A place with every value: those that it leaves alone come from the entry of its server. */
export function definePlace(given: GivenPlace): Place {
  const server = serverById(given.server.value);
  if (server === undefined) {
    throw new RangeError(`The catalogue has no server ${JSON.stringify(given.server.value)}.`);
  }
  const own = (fact: Sourced<number> | undefined, otherwise: number): Sourced<number> =>
    fact === undefined
      ? assumed(otherwise, `${server.name}: not established`)
      : { ...fact, source: `The server's own default. ${fact.source}` };
  return {
    maxSessions: own(server.maxSessions, 0),
    maxSessionsPerAddress: own(server.maxSessionsPerAddress, 0),
    idleSeconds: own(server.idleSeconds, 300),
    texts: ["server"],
    ...given,
  };
}

/** The server of a scenario that runs in this place. */
export function serverOf(place: Place): ScenarioDocument["server"] {
  const { server, range, maxSessions, maxSessionsPerAddress, idleSeconds } = place;
  return {
    software: server.value,
    ...(range.value !== null && { range: range.value }),
    maxSessions: maxSessions.value,
    maxSessionsPerAddress: maxSessionsPerAddress.value,
    idleSeconds: idleSeconds.value,
  };
}
