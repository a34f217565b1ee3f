import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command-line/run-command.ts";
import type { Services } from "../../src/command-line/terminal.ts";
import { openSameThreadRunner } from "../../src/jobs/same-thread.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { fileWith, folder, small } from "./folder.ts";
import { keepingTerminal, madeUpServices } from "./fake-services.ts";

/** The real planner, in this thread. */
const services: Services = {
  ...madeUpServices().services,
  makePlan,
  openWorkers: () => ({ openRunner: (scenario) => openSameThreadRunner(scenario), close() {} }),
};

async function run(...words: string[]) {
  const { said, terminal } = keepingTerminal();
  const status = await runCommand(words, terminal, services);
  return { status, ...said };
}

/** A plan's document without the time that it took: everything else has to be the same, letter by letter. */
function withoutTime(text: string): string {
  const plan = JSON.parse(text) as Plan;
  return JSON.stringify({ ...plan, run: { ...plan.run, seconds: 0 } });
}

const hours = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 3 : 1));
/** Days that are run one by one, read off an unlimited run, of two loads at once, and judged by an hour. */
const target = { refusals: 0.05, over: "day" as const };
const runs: Record<string, ScenarioDocument> = {
  "nine draws": { ...small, target },
  "one pass": {
    ...small,
    target,
    server: { software: "generic" },
    groups: small.groups.map((group) => ({ ...group, files: 1, retry: { attempts: 0 } })),
  },
  "with growth and a range": {
    ...small,
    server: { software: "vsftpd", range: { first: 50_000, last: 50_005 } },
    target: { ...target, growth: 0.5 },
  },
  "the busiest hour": {
    ...small,
    groups: [
      {
        clients: 200,
        visits: { pattern: "daily", perClientPerDay: 6, hours },
        files: 1,
        transferSeconds: 20,
        listings: 0,
      },
    ],
    target: { refusals: 0.1, over: "busiest-hour" },
    simulation: { days: 6, seed: 4 },
  },
};

async function parts(name: string, file: string, days: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const each of days) {
    const part = join(folder, `${name} ${each}.json`);
    const { status, err } = await run(file, "--days", each, "--evidence", part);
    expect([status, err.includes("simulated days")]).toEqual([0, true]);
    files.push(part);
  }
  return files;
}

describe.each(Object.entries(runs))("%s", { timeout: 600_000 }, (name, document) => {
  it("parts of a run give the bits of the whole run, in any order and where one is missing", async () => {
    const file = fileWith(`${name}.json`, document);
    const whole = withoutTime((await run(file, "--days", "60", "--json")).out);
    const [first = "", second = "", third = ""] = await parts(name, file, [
      "1-20",
      "21-39",
      "40-60",
    ]);
    const merged = await run("--merge", third, first, second, "--json");
    expect(withoutTime(merged.out)).toBe(whole);
    const gap = await run("--merge", first, third, "--json");
    expect(withoutTime(gap.out)).toBe(whole);
    const used = [merged, gap].map(({ err }) => {
      const [, kept, made] = /: ([\d,]+) simulated days came .* ([\d,]+) were/.exec(err) ?? [];
      return { kept: Number(kept?.replace(",", "")), made: Number(made?.replace(",", "")) };
    });
    // All that the plan rests on was in the parts; without the second one its days are made here.
    expect(used[0]).toEqual({ kept: used[1]!.kept + used[1]!.made, made: 0 });
    expect(used[1]!.made).toBeGreaterThan(0);
  });
});

describe("files that are no parts of the same run", { timeout: 600_000 }, () => {
  it("are named, each with its reason", async () => {
    const file = fileWith("run.json", { ...small, target });
    const [good = ""] = await parts("run", file, ["1-4"]);
    const other = fileWith("other.json", { ...small, target, name: "Another" });
    const [foreign = ""] = await parts("other", other, ["5-8"]);
    const text = readFileSync(good, "utf8");
    const damaged = join(folder, "damaged.json");
    writeFileSync(damaged, text.replace('"day":1,', '"day":2,'));
    const cut = join(folder, "cut.json");
    writeFileSync(cut, text.slice(0, -1000));
    const old = join(folder, "old.json");
    writeFileSync(old, text.replace('"model":"2"', '"model":"1"'));
    const { status, out, err } = await run("--merge", good, foreign, damaged, cut, old, file);
    expect([status, out]).toEqual([2, ""]);
    expect(err.split("\n")).toEqual([
      `${foreign} is a part of another run than ${good}: its scenario differs.`,
      `${damaged} is damaged or cut short.`,
      `${cut} is damaged or cut short.`,
      `${old} was made by another version of the planner (model 1, here 2): its days would not be the same.`,
      `${file} is no part of a run; --evidence writes such files.`,
      "",
    ]);
  });

  it.each([
    [["a.json", "--evidence", "b"], "--evidence keeps the days of one part of a run"],
    [["a.json", "--evidence", "b", "--days", "9"], "two days as in 51-100"],
    [["a.json", "--evidence", "b", "--days", "9-8"], "two days as in 51-100"],
    [["a.json", "--evidence", "b", "--days", "0-8"], "counted from 1"],
    [["--evidence", "b", "--days", "1-8"], "one scenario file; 0 were given"],
    [["a.json", "--evidence", "b", "--days", "1-8", "--json"], "--json has no effect"],
    [["--merge", "a.json", "--seed", "4"], "--seed has no effect together with --merge"],
    [["a.json", "--capacity", "4", "--merge", "b.json"], "--capacity has no effect"],
  ])("%j: %s", async (words, sentence) => {
    const { status, err } = await run(...words);
    expect([status, err.includes(sentence)]).toEqual([2, true]);
  });
});
