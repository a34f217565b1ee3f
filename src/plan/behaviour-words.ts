/** What a server does with its range, in words: those of the catalogue where it was simulated as it ships, else the fields'. */
import type { PortBehaviour, Scenario } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import { behaviourOf } from "./other-servers.ts";
import { saidOf } from "../servers/words/servers.ts";
import { loadWords } from "./words/load.ts";

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
  const { name, summary } = saidOf(facts);
  return isAsCatalogued(scenario, facts)
    ? loadWords().catalogued(name, summary)
    : loadWords().asSet(name, scenario.server.ports);
}

/** What users see when the range of `ports` a node is full, and where the catalogue knows it the log line to look for. */
export function symptomText(
  scenario: Scenario,
  facts: ServerFacts | undefined,
  ports: number | null = null,
): string {
  if (!facts) return "";
  const { whenFull } = scenario.server.ports;
  const words = loadWords();
  if (whenFull !== facts.ports.whenFull.value) return words.usersSee(words.whenFull[whenFull]);
  const known = facts.whenFullUsersSee.value;
  const isKnown = ports !== null && known.includes(`seen with ${ports} port`);
  const said = saidOf(facts).usersSee.replace(/\.$/, "");
  const seen = words.usersSee(isKnown ? said : `${said}${placesText(scenario, ports)}`);
  const log = facts.whenFullLogLine.value;
  return log ? `${seen} ${words.lookFor(log)}` : seen;
}

/** How many sessions a reply speaks of that names what the range lets in; empty where the range caps none. */
function placesText({ server }: Scenario, ports: number | null): string {
  const { portsPerSession } = server.ports;
  if (portsPerSession === null || ports === null) return "";
  const places = Math.floor(ports / portsPerSession);
  const own = server.maxSessions > 0 ? server.maxSessions : Infinity;
  return loadWords().placesThen(ports, Math.min(places, own));
}
