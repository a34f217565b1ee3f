import { readFileSync } from "node:fs";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { readScenario } from "../../src/scenario/read.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";

/** What each scenario beside this file was, as its writer told it in public, and what was wrong with the answer. */
export const stories: Record<string, string> = {
  "08-session-stays-after-last-file":
    "Ten people with FileZilla on ten ports of Pure-FTPd met 421 although ten ports seemed enough: their windows stay open.",
  "08-with-four-windows-left-open":
    "The same ten people, with four open windows written as a group of their own: then the answer was too small at once.",
  "12-browsing-session-missing":
    "One FileZilla with ten transfers met the cap of ten sessions: its browsing session is the eleventh.",
  "16-no-port-of-the-range-can-be-bound":
    "Windows had excluded all ten ports of the range, and the answer was to keep them.",
  "16-range-of-control-ports":
    "All four ports of the range were control ports, and the answer was to keep them.",
  "18-tight-then-fewer-ports":
    "A small office on ten ports was told to open eight elsewhere, because few days were simulated.",
  "22-cap-binds-headline-says-open":
    "A hundred parallel transfers of one address met max_per_ip, and the headline spoke of ports.",
  "24-eleven-ports-on-a-google-service":
    "Eleven ports in a Kubernetes Service on Google's cloud, whose internal balancer takes five ports or all.",
  "26-days-with-a-refusal":
    "Forty uploads on every hour, 72 ports: a refusal on one day in three, and none was told.",
  "28-control-port-not-in-server-text":
    "A control port of 43257 was opened by every firewall text and missing in vsftpd.conf.",
  "31-two-sessions-on-one-port":
    "ProFTPD 1.3.7a gave one port to two of ten clients on 901 ports, and the answer was that fewer would do.",
  "32-range-of-one-port-is-ignored":
    "SFTPGo was given a range of one port, took no notice of it, and handed out ports that the firewall drops (sftpgo 2146).",
  "33-scanners-at-the-hour-on-five-sessions":
    "Forty scanners on the hour met an image's five sessions on ten ports: the cap and the ports have to go up together.",
  "34-half-the-range-is-excluded":
    "Windows had excluded ten of twenty ports, and the answer spoke of twenty that are enough.",
  "35-nine-fixed-ports-behind-one-address":
    "All partners came to nine fixed ports through one address: too few, and a margin was told all the same.",
};

/** The complete scenario of a case. */
export function caseScenario(name: string): Scenario {
  const text = readFileSync(new URL(`${name}.json`, import.meta.url), "utf8");
  const catalogues = { servers, clients };
  const reading = readScenario(text, catalogues);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("\n"));
  return completeScenario(reading.document, catalogues).scenario;
}
