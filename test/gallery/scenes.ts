/** Two dozen real scenarios, each in another state of the page: small enough to be simulated in a second or two. */
import type { ScenarioDocument } from "../../src/scenario/types.ts";

const steady = (
  clients: number,
  perClientPerHour: number,
  more: Partial<ScenarioDocument["groups"][number]> = {},
): ScenarioDocument["groups"][number] => ({
  name: "Office",
  clients,
  visits: { pattern: "steady", perClientPerHour },
  transferSeconds: 6,
  ...more,
});

const quick = { days: 12, daySeconds: 7200, warmUpSeconds: 600, seed: 7 };
const often = { refusals: 0.02 };
const range = (ports: number) => ({ first: 50_000, last: 49_999 + ports });

function scene(
  name: string,
  server: ScenarioDocument["server"],
  groups: ScenarioDocument["groups"],
  more: Partial<ScenarioDocument> = {},
): ScenarioDocument {
  const simulation = { ...quick, ...more.simulation };
  const target = { ...often, ...more.target };
  return { version: 1, name, server, groups, ...more, target, simulation };
}

/** By the state that the page is in. */
export const scenes: Readonly<Record<string, ScenarioDocument>> = {
  "nothing open today": scene("Plain", { software: "vsftpd" }, [steady(40, 8)]),
  "today too small": scene("Small", { software: "vsftpd", range: range(4) }, [steady(60, 12)]),
  "today oversized": scene("Wide", { software: "sftpgo", range: range(4000) }, [steady(40, 8)]),
  "several nodes, one may fail": scene("Nodes", { software: "sftpgo", nodes: 3, nodesLost: 1 }, [
    steady(90, 12),
  ]),
  growth: scene("Growth", { software: "sftpgo", range: range(12) }, [steady(40, 10)], {
    target: { growth: 0.5 },
  }),
  "confidence 99.99 %": scene("Sure", { software: "vsftpd", range: range(12) }, [steady(40, 8)], {
    target: { confidence: 0.9999 },
  }),
  "confidence 99 %": scene("Quite sure", { software: "sftpgo" }, [steady(40, 8)], {
    target: { confidence: 0.99 },
  }),
  "long days": scene("Long days", { software: "vsftpd" }, [steady(20, 4)], {
    simulation: { days: 6, daySeconds: 172_800 },
  }),
  "a cap on sessions binds": scene(
    "Capped",
    { software: "vsftpd", range: range(100), maxSessions: 3 },
    [steady(60, 12, { files: 3 })],
  ),
  "a cap per address binds": scene(
    "Behind one address",
    { software: "proftpd", range: range(100), maxSessionsPerAddress: 2 },
    [steady(40, 10, { addresses: 1 })],
  ),
  "refused clients pile up": scene("Piles up", { software: "pure-ftpd", range: range(6) }, [
    steady(60, 20, { retry: { attempts: 20, delaySeconds: 2 } }),
  ]),
  "nobody comes": scene("Hardly anybody", { software: "vsftpd", range: range(50) }, [
    steady(1, 0.0001),
  ]),
  "more than can ever be wanted": scene("Few", { software: "sftpgo", range: range(50) }, [
    steady(3, 6, { connections: 1 }),
  ]),
  "rates too rare to count": scene("Rare", { software: "sftpgo" }, [steady(40, 8)], {
    target: { refusals: 1e-6 },
  }),
  "starts together": scene("Scanners", { software: "vsftpd", range: range(16) }, [
    {
      name: "Scanners",
      clients: 24,
      visits: { pattern: "scheduled", everySeconds: 1800, spreadSeconds: 4 },
      transferSeconds: 5,
    },
    steady(10, 4),
  ]),
  "ports are lost": scene("Leaks", { software: "ftp-srv" }, [steady(40, 8)]),
  "one port": scene("One", { software: "sftpgo" }, [steady(1, 2)], { target: { refusals: 0.2 } }),
  "no range is enough": scene(
    "Never",
    { software: "bftpd" },
    [steady(4000, 20, { files: 20, transferSeconds: 1 })],
    { simulation: { days: 1, daySeconds: 1200, warmUpSeconds: 200 } },
  ),
  "hardly enough today": scene("Tight", { software: "sftpgo", range: range(6) }, [steady(60, 12)]),
  "enough until the load grows": scene(
    "Until it grows",
    { software: "sftpgo", range: range(4) },
    [steady(40, 10)],
    { target: { growth: 1 } },
  ),
  "days that cannot show the target": scene(
    "Rare and lost",
    { software: "ftp-srv" },
    [steady(40, 8)],
    { target: { refusals: 1e-6 } },
  ),
  "nobody asks in what is judged": scene(
    "Before it counts",
    { software: "sftpgo", range: range(8) },
    [
      {
        name: "Backup",
        clients: 8,
        visits: { pattern: "scheduled", everySeconds: 7200, spreadSeconds: 100 },
        transferSeconds: 3000,
      },
    ],
  ),
  "vendor's own range": scene("Vendor", { software: "aws-transfer" }, [steady(40, 8)]),
};
