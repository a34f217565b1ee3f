import type { Scenario, ScenarioDocument } from "../../src/scenario/types.ts";

/** A small document with everything else left to defaults. */
export const fixtureDocument: ScenarioDocument = {
  version: 1,
  name: "Branch scanners",
  server: { software: "vsftpd", range: { first: 50000, last: 50049 } },
  groups: [
    {
      name: "Branch scanners",
      clients: 180,
      visits: {
        pattern: "scheduled",
        everySeconds: 86400,
        offsetSeconds: 32400,
        spreadSeconds: 600,
      },
      files: { from: 3, to: 6 },
      fileBytes: { from: 3e6, to: 80e6 },
      bitsPerSecond: { from: 2e6, to: 20e6 },
    },
    { name: "Office staff", clients: 40, visits: { pattern: "steady", perClientPerHour: 2 } },
  ],
};

/** Writes a handful of defaults out, well enough for the page's own tests. */
export function fixtureScenario(document: ScenarioDocument): Scenario {
  return {
    version: 1,
    name: document.name ?? "Scenario",
    server: {
      system: "linux",
      maxSessions: 200,
      maxSessionsPerAddress: 0,
      nodes: 1,
      nodesLost: 0,
      ...document.server,
      ports: {
        pick: "random-draws",
        attempts: 9,
        exclusive: "port",
        holdUntil: "transfer-end",
        acceptsOn: "connect",
        reusesAddress: true,
        timeWaitSeconds: 60,
        unusedSeconds: 60,
        whenFull: "close-session",
        portsPerSession: null,
        lastPortUnused: false,
        ...document.server.ports,
      },
    },
    groups: document.groups.map((group, index) => ({
      name: `Group ${index + 1}`,
      addresses: group.clients,
      software: "generic",
      connections: 1,
      passive: 1,
      files: 1,
      listings: 1,
      uploads: 0,
      fileBytes: 1e6,
      listingBytes: 2000,
      bitsPerSecond: 1e7,
      roundTripSeconds: 0.03,
      tls: "none",
      thinkSeconds: 0,
      abandoned: 0,
      holdRoundTrips: 0,
      gapRoundTrips: 0,
      tlsStart: "connect",
      connectTimeoutSeconds: 60,
      asksTwice: false,
      ...group,
      retry: { attempts: 3, delaySeconds: 15, factor: 1.5, limitSeconds: 300, ...group.retry },
    })),
    target: {
      refusals: 0.001,
      over: "busiest-hour",
      confidence: 0.95,
      growth: 0,
      ...document.target,
    },
    simulation: {
      days: 400,
      daySeconds: 86400,
      leadInSeconds: 0,
      warmUpSeconds: 0,
      seed: 1,
      ...document.simulation,
    },
    placement: {
      ...document.placement,
      avoid: (document.placement?.avoid ?? []).map((range) => ({ why: "", ...range })),
    },
    access: { sources: [], controlPorts: [21], ...document.access },
  };
}
