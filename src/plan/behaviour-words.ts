/** What a server does with its range, in words: those of the catalogue where it was simulated as it ships, else the fields'. */
import type { PortBehaviour, Scenario } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import { behaviourOf } from "./other-servers.ts";
import { counted } from "../language/numbers.ts";

const PICK_WORDS: Record<PortBehaviour["pick"], string> = {
  "random-draws": "draws ports blindly",
  shuffle: "tries ports in random order",
  "scan-up": "searches upwards from a random port",
  "scan-down": "searches downwards from a random port",
  cursor: "goes round its range",
  lowest: "takes the lowest free port",
};

const HOLD_WORDS: Record<PortBehaviour["holdUntil"], string> = {
  accept: "a port is held from PASV until the client has connected",
  "transfer-end": "a port is held from PASV until the transfer is over",
  "next-pasv-or-quit": "a port is held until the next PASV or the end of the session",
};

const FULL_WORDS: Record<PortBehaviour["whenFull"], string> = {
  refuse: "an error reply; the session goes on",
  "close-session": "the session ends",
  "outside-range": "a port outside the range, which the firewall drops: a hang",
  wait: "nothing, until a port is free: the request waits",
};

/** Whether the ports behave as the catalogue says that this software does. */
function isAsCatalogued({ server }: Scenario, facts: ServerFacts): boolean {
  const known = behaviourOf(facts);
  return (Object.keys(known) as (keyof PortBehaviour)[]).every(
    (field) => JSON.stringify(server.ports[field]) === JSON.stringify(known[field]),
  );
}

/** A sentence without its end: "vsftpd: nine random tries …". Empty where nothing is known of the server. */
export function behaviourText(scenario: Scenario, facts: ServerFacts | undefined): string {
  if (!facts) return "";
  if (isAsCatalogued(scenario, facts)) return `${facts.name}: ${lowerFirst(facts.summary)}`;
  const { ports } = scenario.server;
  const tries = ports.attempts === null ? "all of them" : counted(ports.attempts, "try", "tries");
  return `${facts.name}, as it is set here: ${PICK_WORDS[ports.pick]}, ${tries}; ${HOLD_WORDS[ports.holdUntil]}.`;
}

/** What users see when the range of `ports` a node is full, and where the catalogue knows it the log line to look for. */
export function symptomText(
  scenario: Scenario,
  facts: ServerFacts | undefined,
  ports: number | null = null,
): string {
  if (!facts) return "";
  const { whenFull } = scenario.server.ports;
  if (whenFull !== facts.ports.whenFull.value)
    return `When the range is full users see: ${FULL_WORDS[whenFull]}.`;
  const known = facts.whenFullUsersSee.value.replace(/\.$/, "");
  const isKnown = ports !== null && known.includes(`seen with ${counted(ports, "port")}`);
  const users = isKnown ? known : `${known}${placesText(scenario, ports)}`;
  const seen = `When the range is full users see: ${users}.`;
  const log = facts.whenFullLogLine.value;
  return log ? `${seen} Look for "${log}" in the log.` : seen;
}

/** How many sessions a reply speaks of that names what the range lets in; empty where the range caps none. */
function placesText({ server }: Scenario, ports: number | null): string {
  const { portsPerSession } = server.ports;
  if (portsPerSession === null || ports === null) return "";
  const places = Math.floor(ports / portsPerSession);
  const own = server.maxSessions > 0 ? server.maxSessions : Infinity;
  return `; with ${counted(ports, "port")} it is ${Math.min(places, own)}`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
