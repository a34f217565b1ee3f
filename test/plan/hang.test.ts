import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import { findHang } from "../../src/plan/hang.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { servers } from "../../src/servers/index.ts";

/** Erlang B by its recursion, the slow plain way. */
function erlangB(offered: number, lines: number): number {
  let blocked = 1;
  for (let line = 1; line <= lines; line += 1)
    blocked = (offered * blocked) / (line + offered * blocked);
  return blocked;
}

function leastLines(offered: number, target: number): number {
  let lines = 1;
  while (erlangB(offered, lines) > target) lines += 1;
  return lines;
}

it("needs what Erlang B says of transfers of which 1 in 200 holds its port until the time-out", async () => {
  // 2 transfers a second of 10 s: 20 erlangs; of 200 one holds 300 s more: 23 erlangs. Loss depends on the mean only.
  const rate = 2;
  const document = {
    version: 1 as const,
    server: { software: "generic", maxSessions: 0, stallSeconds: 300 },
    groups: [
      {
        clients: 720,
        visits: { pattern: "steady" as const, perClientPerHour: (rate * 3600) / 720 },
        files: 1,
        listings: 0,
        transferSeconds: 10,
        connectSeconds: 0,
        roundTripSeconds: 0,
        retry: { attempts: 0 },
      },
    ],
    target: { refusals: 0.01, over: "day" as const },
    simulation: { daySeconds: 14_400 },
  };
  const { scenario } = completeScenario(document, { servers, clients });
  const { now, hanging, sentence } = await findHang(scenario, {
    simulate: (given) => openClonedRunner(given).simulateDays,
    signal: new AbortController().signal,
    days: 40,
  });
  const expected = [leastLines(rate * 10, 0.01), leastLines(rate * (10 + 300 / 200), 0.01)];
  const [plain = 0, more = 0] = expected;
  expect(Math.abs((now.ports ?? 0) - plain)).toBeLessThanOrEqual(1);
  expect(Math.abs((hanging.ports ?? 0) - more)).toBeLessThanOrEqual(1);
  expect(sentence).toBe(
    `If 1 in 200 transfers hangs until the server ends it after 300 seconds, you need ${hanging.ports} ports instead of ${now.ports}.`,
  );
}, 600_000);
