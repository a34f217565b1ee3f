/** A plan in German is the plan in English with other sentences: every number, code and name is the same. */
import { afterEach, describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { speak } from "../../src/language/language.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { signal, simulateHere } from "../answer/in-thread.ts";

afterEach(() => speak("en"));

const range = (first: number, last: number) => ({ range: { first, last } });
const visitors = {
  name: "Scanners",
  clients: 40,
  visits: { pattern: "steady" as const, perClientPerHour: 30 },
  files: 1,
  listings: 0,
  transferSeconds: 20,
  roundTripSeconds: 0.05,
};

function document(
  server: ScenarioDocument["server"],
  rest: Partial<ScenarioDocument> = {},
): ScenarioDocument {
  return {
    version: 1,
    server,
    groups: [visitors],
    target: { refusals: 0.01, over: "day" },
    simulation: { days: 10, daySeconds: 3600, seed: 1 },
    ...rest,
  };
}

const batch = { pattern: "scheduled" as const, everySeconds: 3600, spreadSeconds: 60 };

const cases: Record<string, ScenarioDocument> = {
  "too small a range of vsftpd": document({ software: "vsftpd", ...range(40_000, 40_004) }),
  "a range of ProFTPD that is enough": document({ software: "proftpd", ...range(30_000, 30_039) }),
  "one far too wide": document({ software: "vsftpd", ...range(30_000, 39_999) }),
  "sessions that are capped by address": document({
    software: "pure-ftpd",
    maxSessionsPerAddress: 1,
    ...range(40_000, 40_009),
  }),
  "a server that nobody looked into, on two nodes": document(
    { software: "iis", nodes: 2, nodesLost: 1 },
    { target: { refusals: 0.01, growth: 0.2, growthFrom: 0.1 } },
  ),
  "one that loses ports": document({ software: "ftp-srv", ...range(50_000, 50_099) }),
  "a range that its vendor sets": document({ software: "aws-transfer" }),
  "a batch that retries": document(
    { software: "bftpd", uplinkBitsPerSecond: 1e6 },
    { groups: [visitors, { ...visitors, name: "Nightly batch", visits: batch }] },
  ),
  "nobody who needs a port": document(
    { software: "sftpgo" },
    { groups: [{ ...visitors, passive: 0 }] },
  ),
  "too little to be refused": document(
    { software: "apache-ftpserver" },
    { groups: [{ ...visitors, clients: 2 }], target: { refusals: 1e-6 } },
  ),
};

async function planOf(given: ScenarioDocument, language: "en" | "de"): Promise<Plan> {
  await speak("en");
  const { scenario, assumptions } = completeScenario(given, { servers, clients });
  await speak(language);
  return (await makePlan(scenario, assumptions, { simulate: simulateHere, signal })).plan;
}

/** Where a plan document holds sentences. */
const SENTENCES =
  /^\.(verdict\.(headline|today|sure|why|margin|restsOn|limits|symptom|sentences\.\d+)|(limits|warnings)\.\d+\.message|rules\.\d+\.rule|formula\.(name|why)|band\.why)$/;
/** What is the same in both: names of formulas. */
const SAME = new Set(["Erlang B"]);

function compare(english: unknown, german: unknown, path: string, same: string[]): void {
  if (typeof english === "string" && SENTENCES.test(path)) {
    expect(typeof german, path).toBe("string");
    if (english === german && english !== "" && !SAME.has(english))
      same.push(`${path}: ${english}`);
    return;
  }
  if (typeof english !== "object" || english === null) {
    expect(german, path).toEqual(english);
    return;
  }
  expect(Object.keys(german as object), path).toEqual(Object.keys(english));
  for (const [key, value] of Object.entries(english))
    compare(value, (german as Record<string, unknown>)[key], `${path}.${key}`, same);
}

/** Words that no German sentence of a plan has, but for replies of servers. */
const ENGLISH =
  /\b(the|of|and|is|are|with|from|ports needed|transfers|refused|sessions|clients are|day|days|hour|open)\b/;

describe("a plan in German", () => {
  it.each(Object.entries(cases))("%s", async (_name, given) => {
    const english = await planOf(given, "en");
    const german = await planOf(given, "de");
    const same: string[] = [];
    compare({ ...english, run: null }, { ...german, run: null }, "", same);
    expect(same).toEqual([]);
    const { headline, today, sure, why, margin, restsOn, limits } = german.verdict;
    for (const text of [headline, today ?? "", sure, why, margin, restsOn, limits])
      expect(text).not.toMatch(ENGLISH);
    for (const { message } of [...german.limits, ...german.warnings])
      expect(message).not.toMatch(ENGLISH);
    for (const { rule } of german.rules) expect(rule).not.toMatch(ENGLISH);
    expect(german.formula.why).not.toMatch(ENGLISH);
  });
});
