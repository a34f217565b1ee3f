import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { proveLog } from "../../src/jobs/prove-log.ts";
import { provenCaps, withoutDisprovenCaps } from "../../src/jobs/proven-caps.ts";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import { withFittedGroups } from "../../src/logs/keep-server.ts";
import { servers } from "../../src/servers/index.ts";
import { transfersOfLoad } from "../logs/loads/load.ts";
import { logOf, writers } from "../logs/loads/writers.ts";

const catalogues = { servers, clients };

/* Pure-FTPd lets in 50 sessions unless told otherwise; 70 uploads of a minute begin every hour within 5 s. */
const transfers = transfersOfLoad({
  id: "caps",
  what: "70 clients hourly",
  days: 2,
  seed: 5,
  groups: [
    {
      clients: 70,
      connections: 1,
      filesMean: 1,
      hold: { kind: "lognormal", median: 60, sigma: 0.1 },
      bitsPerSecond: 8e6,
      pauseSeconds: 0,
      when: { everySeconds: 3600, offsetSeconds: 0, spreadSeconds: 5 },
    },
  ],
});
const accumulator = new LogAccumulator({ listings: 0 });
for (const line of logOf(transfers, writers["pure-ftpd"]!)) accumulator.line(line);
const log = accumulator.finish();

it("a log with more sessions at once than the server's default shows that there is no such cap", async () => {
  if (!log.ok) throw new Error(log.message);
  expect(log.atOnce).toEqual({ most: 70, mostOfAddress: 1 });
  const { signal } = new AbortController();
  const proof = await proveLog(log, {}, catalogues, signal);
  // Two ports for each of 70 sessions.
  expect(proof.fit.ports).toBe(140);
  expect(proof.replay?.least?.ports).toBe(140);
  expect(proof.sentences.join(" ")).toContain(
    "At least 70 sessions were open at once, and Pure-FTPd lets in 50 unless it is told otherwise",
  );
  expect(withoutDisprovenCaps(log.document, log.atOnce, catalogues).server).toEqual({
    software: "pure-ftpd",
    maxSessions: 0,
  });
});

it("what was set stays in the document, and caps that are not passed stay", () => {
  const set = { software: "pure-ftpd", maxSessions: 60 };
  const atOnce = { most: 70, mostOfAddress: 3 };
  expect(provenCaps(set, atOnce, catalogues).sentences.join()).toContain(
    "lets in 60 as the scenario says",
  );
  const current = { version: 1 as const, server: set, groups: [] };
  const fitted = {
    version: 1 as const,
    server: { software: "pure-ftpd", maxSessions: 0 },
    groups: [],
  };
  expect(withFittedGroups(current, fitted).server.maxSessions).toBe(60);
  expect(withoutDisprovenCaps(current, atOnce, catalogues).server).toEqual(set);
  const few = { most: 50, mostOfAddress: 3 };
  expect(provenCaps({ software: "pure-ftpd" }, few, catalogues).lifted).toEqual({});
});

it("a cap per address is disproved by one address", () => {
  const { lifted } = provenCaps(
    { software: "vsftpd" },
    { most: 60, mostOfAddress: 60 },
    catalogues,
  );
  expect(lifted).toEqual({ maxSessionsPerAddress: 0 });
});
