import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command-line/run-command.ts";
import type { Plan } from "../../src/plan/types.ts";
import { keepingTerminal, madeUpComparison, madeUpServices } from "./fake-services.ts";
import { fileWith, small } from "./folder.ts";

const file = fileWith("small.json", small);

async function run(words: string[], made = madeUpServices()) {
  const { said, terminal } = keepingTerminal();
  const status = await runCommand(words, terminal, made.services);
  return { status, ...said, ...made };
}

describe("several files", () => {
  const other = fileWith("other.json", { ...small, name: "Three offices" });

  it("become a table, differences from the first with intervals, and the sentence", async () => {
    const { status, out, err, asked, workers } = await run([file, other, other]);
    expect([status, err, asked.length, workers.wanted.length, workers.open]).toEqual([
      0,
      "",
      3,
      1,
      0,
    ]);
    const rows = (name: string) => out.split("\n").filter((line) => line.startsWith(name));
    expect(rows(file)[0]).toMatch(/128 +117 +1 in 4,000 \(1 in 1,900\) +31 \(57\)$/);
    expect(rows(other)).toHaveLength(4);
    expect(rows(other)[3]).toMatch(
      /\+7 \(\+2 to \+12\) +\+3\.3 \(\+2\.5 to \+4\) +\+0\.25 \(−0\.05 to \+0\.55\) at 128$/,
    );
    expect(out).toContain(`Against ${file}`);
    expect(out).toContain(madeUpComparison.sentence);
  });

  it("are plans and comparisons, and nothing else, with --json", async () => {
    const { out, asked } = await run([file, other, "--json", "--seed", "8"]);
    const document = JSON.parse(out) as { plans: Plan[]; comparisons: unknown[] };
    expect(Object.keys(document)).toEqual(["plans", "comparisons"]);
    expect(document.plans.map((plan) => plan.scenario)).toEqual(asked.map((each) => each.scenario));
    expect(document.plans.map((plan) => plan.scenario.simulation.seed)).toEqual([8, 8]);
    expect(document.comparisons).toEqual([madeUpComparison]);
  });

  it("stand beside one that no range is enough for", async () => {
    const none = madeUpServices((plan) => ({ ...plan, recommendation: null }));
    none.services.comparePlans = async () => ({ ...madeUpComparison, least: null });
    const { status, out } = await run([file, other], none);
    expect(status).toBe(0);
    expect(out.match(/\bnone\b/g)).toHaveLength(5);
  });
});

describe("--capacity", () => {
  it("tells the clients, their multiple, the refusals and the bound", async () => {
    const { status, out, err, workers, capacities } = await run([file, "--capacity", "64"]);
    expect([status, err, workers.open]).toEqual([0, "", 0]);
    expect(out.replace(/\s+/g, " ")).toBe(
      "64 ports carry 1.3 times these clients: 50 instead of 40. About 1 in 2,500 refused over 6 days " +
        "(95% sure: fewer than 1 in 1,100); you asked for 1 in 100. ",
    );
    expect(capacities).toEqual([{ ports: 64, days: 6 }]);
  });

  it("is the document alone with --json, on as many days as were asked for", async () => {
    const { out, capacities } = await run([file, "--capacity", "64", "--json", "--days", "250"]);
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      "ports",
      "factor",
      "clients",
      "refusals",
      "limitedBy",
      "unbounded",
      "days",
      "clientsToday",
    ]);
    expect(capacities).toEqual([{ ports: 64, days: 250 }]);
  });

  it.each([
    [
      { limitedBy: "sessions" as const },
      /With more clients .* would turn logins away, whatever the ports\./,
    ],
    [
      { unbounded: true, factor: 64, clients: 2560 },
      /carry at least 64 times these clients: 2,560 or more/,
    ],
    [{ factor: 0, clients: 0 }, /^64 ports do not carry even 1 in 64 /],
    [
      { refusals: { estimate: 0, low: 0, high: 0.02 } },
      /None refused in 6 days.*1 in 50.*cannot show 1 in 100\. --days takes more/,
    ],
  ])("says so where it is %o", async (change, pattern) => {
    const made = madeUpServices();
    const { askCapacity } = made.services.questions;
    made.services.questions.askCapacity = async (...asked) => ({
      ...(await askCapacity(...asked)),
      ...change,
    });
    const { out } = await run([file, "--capacity", "64"], made);
    expect(out.replace(/\s+/g, " ")).toMatch(pattern);
  });
});
