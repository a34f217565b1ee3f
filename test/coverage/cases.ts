/** The loads whose bounds are tried against the truth: the examples, and loads whose refusals come in clumps. */
import { readFileSync } from "node:fs";
import { refusalsOfDraws } from "../../src/answer/exact/random-draws.ts";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import type { Scenario, ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";

export interface CoverageCase {
  name: string;
  scenario: Scenario;
  /** The rate at a size where a formula has it: its premises hold. */
  exact?: (ports: number) => number;
}

const retry = { attempts: 5, delaySeconds: 20, factor: 2, limitSeconds: 300 };
const bursts: ScenarioDocument["groups"][number] = {
  name: "bursts",
  clients: 60,
  visits: { pattern: "scheduled", everySeconds: 3600, spreadSeconds: 60 },
  files: { geometric: 3 },
  fileBytes: { from: 2e5, to: 2e7 },
  bitsPerSecond: { from: 5e6, to: 5e7 },
};

const written: { name: string; document: ScenarioDocument }[] = [
  {
    name: "hourly bursts, SFTPGo",
    document: { version: 1, server: { software: "sftpgo" }, groups: [bursts] },
  },
  {
    name: "bursts and five retries",
    document: {
      version: 1,
      server: { software: "filezilla-server-0.9" },
      groups: [{ ...bursts, clients: 40, retry }],
    },
  },
  {
    name: "daily, two connections",
    document: {
      version: 1,
      server: { software: "sftpgo" },
      groups: [
        {
          name: "people",
          clients: 120,
          connections: 2,
          software: "filezilla",
          visits: {
            pattern: "daily",
            perClientPerDay: 3,
            hours: [0, 0, 0, 0, 0, 0, 1, 3, 8, 9, 8, 7, 5, 7, 8, 8, 6, 4, 2, 1, 1, 0, 0, 0],
          },
          files: { from: 2, to: 12 },
          fileBytes: { from: 5e4, to: 5e6 },
        },
      ],
    },
  },
  {
    name: "people and machines, vsftpd",
    document: {
      version: 1,
      server: { software: "vsftpd" },
      groups: [
        {
          name: "people",
          clients: 30,
          software: "filezilla",
          visits: {
            pattern: "daily",
            perClientPerDay: 4,
            hours: [0, 0, 0, 0, 0, 0, 1, 3, 8, 9, 8, 7, 5, 7, 8, 8, 6, 4, 2, 1, 1, 0, 0, 0],
          },
        },
        {
          name: "machines",
          clients: 20,
          visits: { pattern: "scheduled", everySeconds: 1800, spreadSeconds: 300 },
          files: 1,
        },
      ],
    },
  },
  {
    name: "always connected",
    document: {
      version: 1,
      server: { software: "sftpgo" },
      groups: [
        {
          name: "devices",
          clients: 60,
          visits: { pattern: "always", idleSeconds: { exponential: 30 } },
          files: 1,
          transferSeconds: { exponential: 6 },
        },
      ],
    },
  },
];

const files = ["docker-vsftpd", "edi-hub", "office-nas", "scanners", "ten-a-second"];
/** Examples of the page that are the same load as a file. */
const SAME = ["docker-vsftpd", "edi-hub", "office-nas", "branch-scanners"];

/** Ten transfers a second that hold a port for 3.25 s each, nine draws (vsftpd). */
const tenASecond = (ports: number): number => refusalsOfDraws(32.5, ports, 9);

/** Every case with its defaults written out. */
export function coverageCases(): CoverageCase[] {
  const read = (name: string): ScenarioDocument => {
    const url = new URL(`../scenarios/${name}.json`, import.meta.url);
    return JSON.parse(readFileSync(url, "utf8")) as ScenarioDocument;
  };
  const documents = [
    ...written,
    ...files.map((name) => ({ name: `${name}.json`, document: read(name) })),
    ...presets
      .filter(({ id }) => !SAME.includes(id))
      .map(({ id, document }) => ({ name: `preset ${id}`, document })),
  ];
  return documents.map(({ name, document }) => ({
    name,
    scenario: completeScenario(document, { servers, clients }).scenario,
    ...(name === "ten-a-second.json" ? { exact: tenASecond } : {}),
  }));
}
