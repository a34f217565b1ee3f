import { engsetCallCongestion, portsForEngset } from "./engset.ts";
import { erlangB, MOST_PORTS, portsForErlangB } from "./erlang-b.ts";

/** Sessions that each take a fixed number of ports while they last. */

/** How many such sessions a range has room for; what is left over cannot be used. */
function sessionPlaces(ports: number, portsPerSession: number): number {
  return Math.floor(ports / portsPerSession);
}

/** Share of sessions refused (Erlang B) at a load in erlangs of sessions. */
export function sessionRefusals(erlangs: number, ports: number, portsPerSession: number): number {
  return erlangB(erlangs, sessionPlaces(ports, portsPerSession));
}

/** Fewest ports for sessions by Erlang B, a multiple of portsPerSession; null above `most`. */
export function portsForSessions(
  erlangs: number,
  portsPerSession: number,
  target: number,
  most: number = MOST_PORTS,
): number | null {
  const places = portsForErlangB(erlangs, target, sessionPlaces(most, portsPerSession));
  return places === null ? null : places * portsPerSession;
}

/** Share of sessions refused (Engset, call congestion) among a fixed number of sources. */
export function sessionRefusalsOfSources(
  sources: number,
  alpha: number,
  ports: number,
  portsPerSession: number,
): number {
  return engsetCallCongestion(sources, alpha, sessionPlaces(ports, portsPerSession));
}

/** Fewest ports for the sessions of a fixed number of sources by Engset. */
export function portsForSessionsOfSources(
  sources: number,
  alpha: number,
  portsPerSession: number,
  target: number,
): number {
  return portsForEngset(sources, alpha, target) * portsPerSession;
}
