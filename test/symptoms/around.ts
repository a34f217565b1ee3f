import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { surroundingsOf } from "../../src/symptoms/surroundings.ts";
import type { Surroundings } from "../../src/symptoms/types.ts";

/** The surroundings of a small office with ten ports, with what a test says instead. */
export function around(
  server: Partial<ScenarioDocument["server"]> = {},
  access: ScenarioDocument["access"] = {},
  tls: "none" | "1.3" = "none",
): Surroundings {
  const document: ScenarioDocument = {
    version: 1,
    server: { software: "vsftpd", range: { first: 50000, last: 50009 }, ...server },
    groups: [{ clients: 5, tls, visits: { pattern: "steady", perClientPerHour: 6 } }],
    access,
  };
  return surroundingsOf(completeScenario(document, { servers, clients }).scenario, []);
}
