import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { logFormats } from "../../src/logs/index.ts";
import type { Plan } from "../../src/plan/types.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { madeUpServices, run } from "./fake-services.ts";
import { fileWith, folder, small } from "./folder.ts";

const file = fileWith("small.json", small);

describe("a plan", () => {
  it("is told in words, and nothing else is said", async () => {
    const { status, out, err, workers } = await run([file]);
    expect(status).toBe(0);
    expect(out).toMatch(/^Open TCP 26500-26627: 128 ports\.\n/);
    expect(err).toBe("");
    expect(workers.open).toBe(0);
  });

  it("is the document alone with --json", async () => {
    const { out, err, asked } = await run([file, "--json"]);
    const plan = JSON.parse(out) as Plan;
    expect(plan).toMatchObject({ version: 1, scenario: asked[0]?.scenario });
    expect(plan.run.seconds).toBeLessThan(0.84);
    expect(err).toBe("");
  });

  it("follows --range, --days, --seed and --workers", async () => {
    const words = [file, "--range", "40000-40009", "--days", "9", "--seed", "8", "--workers", "3"];
    const { asked, workers } = await run(words);
    expect(asked[0]?.scenario).toMatchObject({
      server: { range: { first: 40000, last: 40009 } },
      simulation: { days: 9, seed: 8, daySeconds: 14_400 },
    });
    expect(workers.wanted).toEqual([3]);
  });

  it("shows no progress where standard error is no terminal, and leaves none behind where it is", async () => {
    const services = madeUpServices();
    const { openWorkers, makePlan } = services.services;
    let onDays: (daysDone: number) => void = () => {};
    services.services.openWorkers = (wanted) => ({
      ...openWorkers(wanted),
      openRunner(_scenario, options) {
        const request = { ports: 90, firstDay: 10, days: 50 } as never;
        onDays = (daysDone) => options.onDays?.({ request, daysDone });
        return { simulateDays: async () => [], close: () => {} };
      },
    });
    services.services.makePlan = async (scenario, assumptions, options) => {
      options.onOutcome?.(await makePlan(scenario, assumptions, options), false);
      onDays(5);
      return makePlan(scenario, assumptions, options);
    };
    expect((await run([file], services)).err).toBe("");
    const { err } = await run([file], services, { showsProgress: true });
    expect(err).toMatch(/Simulating 90 ports, day 15 of 60; so far 115-120 ports/);
    expect(err.endsWith("\r\u001B[K")).toBe(true);
  });
});

describe("wrong input gives status 2, one line for each problem, and nothing on standard output", () => {
  it.each([
    ["no such file", [join(folder, "none.json")], [/none\.json.*no such file/]],
    ["a folder", [folder], [/it is a folder/]],
    ["no JSON", [fileWith("bad.json", "{")], [/JSON/]],
    [
      "three faults",
      [
        fileWith("faults.json", {
          ...small,
          server: { software: "vsftpd", nodez: 2 },
          groups: [{ ...small.groups[0], clients: -3 }],
          target: { refusals: "few" },
        }),
      ],
      [/server\.nodez/, /groups\[0\]\.clients/, /target\.refusals/],
    ],
    ["a backward --range", [file, "--range", "50010-50000"], [/server\.range/]],
    [
      "a --range past the last port",
      [file, "--range", "65000-65536"],
      [/server\.range\.last.*65,535/],
    ],
    ["a --range from port 0", [file, "--range", "0-100"], [/server\.range\.first.*from 1/]],
    [
      "faults in two of three files",
      [
        fileWith("one.json", { ...small, version: 9 }),
        file,
        fileWith("two.json", { ...small, target: { refusals: "few" } }),
      ],
      [/one\.json: .*version/, /two\.json: .*target\.refusals/],
    ],
    [
      "one of two files that is missing",
      [file, join(folder, "gone.json")],
      [/gone\.json.*no such/],
    ],
    ["a wrong file for --capacity", [join(folder, "gone.json"), "--capacity", "9"], [/gone\.json/]],
    [
      "options that are no options, lack a value or take none",
      [file, "--nope", "--json=1", "--days", "--seed", "3", "-x"],
      [/^--nope is no option/m, /^--json takes no/m, /^--days needs a value/m, /^-x is no option/m],
    ],
    [
      "values below nothing, each in a word of its own",
      [file, "--days", "-3", "--seed", "-1", "--range", "-5"],
      [/^--days is "-3"/m, /^--seed is "-1"/m, /^--range is "-5"/m],
    ],
    ["an empty file", [fileWith("nothing.json", "")], [/nothing\.json: .*is empty/]],
    [
      "a folder for texts below a file",
      [file, "--export", "nftables", "--out", join(file, "deeper")],
      [/^--out .*small\.json\/deeper cannot be written to: .*no folder/],
    ],
    [
      "a folder for texts that is a file",
      [file, "--export", "nftables", "--out", file],
      [/^--out .*small\.json cannot be written to: .*no folder/],
    ],
    ["an unknown export", [file, "--export", "carrier-pigeon"], [/carrier-pigeon.*nftables/]],
  ])("%s", async (_name, words, expected) => {
    const { status, out, err, asked } = await run(words);
    const lines = err.trimEnd().split("\n");
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(asked).toEqual([]);
    expect(lines).toHaveLength(expected.length);
    for (const pattern of expected) expect(err).toMatch(pattern);
  });
});

it("tells every problem on one line without signs that steer a terminal, whatever the file and the words hold", async () => {
  const steering = fc.constantFrom(
    "\u001b[31m",
    "\n",
    "\r",
    "\u0007",
    "\u009b2J",
    "\u202e",
    "a",
    "-",
  );
  const hostile = fc.array(steering, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(""));
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (inFile, inWord) => {
      const wrong = fileWith("hostile.json", `{"version":1,"${inFile}`);
      const words = [
        [wrong],
        [file, "--days", inWord],
        [`x${inWord}.json`],
        [file, `--x${inWord}`],
      ];
      for (const each of words) {
        const { status, out, err } = await run(each);
        expect([status, out]).toEqual([2, ""]);
        expect(err).toMatch(/^[^\p{Cc}\u202a-\u202e]+\n$/u);
      }
    }),
    { numRuns: 30 },
  );
});

describe("anything else gives status 1 and a sentence", () => {
  it("where the simulation fails", async () => {
    const made = madeUpServices();
    made.services.makePlan = () => Promise.reject(new Error("A simulation thread stopped."));
    const { status, err, workers } = await run([file], made);
    expect([status, err, workers.open]).toEqual([1, "A simulation thread stopped.\n", 0]);
  });

  it("where the person interrupts", async () => {
    const made = madeUpServices();
    const controller = new AbortController();
    made.services.makePlan = (_scenario, _assumptions, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error));
        controller.abort();
      });
    const { status, out, err, workers } = await run([file], made, { signal: controller.signal });
    expect([status, out, err, workers.open]).toEqual([1, "", "Cancelled.\n", 0]);
  });

  it("where there is no range to export", async () => {
    const none = madeUpServices((plan) => ({ ...plan, recommendation: null }));
    const { status, err } = await run([file, "--export", "nftables"], none);
    expect(status).toBe(1);
    expect(err).toMatch(/nothing to export/);
  });
});

describe("lists and logs", () => {
  it("--list names every id once a line", async () => {
    const { status, out } = await run(["--list"]);
    const ids = [servers, clients, firewalls, logFormats].flatMap((list) =>
      list.map(({ id }) => id),
    );
    expect(status).toBe(0);
    for (const id of ids) expect(out).toMatch(new RegExp(`^  ${id}  `, "m"));
  });

  it("--help names every option", async () => {
    const { out } = await run(["--help"]);
    for (const option of [
      "json",
      "range",
      "capacity",
      "servers",
      "export",
      "out",
      "list",
      "log",
      "days",
      "seed",
      "workers",
    ]) {
      expect(out).toMatch(`--${option}`);
    }
  });

  it("--log gives a scenario that this command reads again", async () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) =>
        `Thu Mar  5 10:${String(index).padStart(2, "0")}:07 2026 3 192.0.2.${index % 7} 90000 /f b _ o r bob ftp 0 * c`,
    );
    const { status, out, err } = await run(["--log", fileWith("xferlog", `${lines.join("\n")}\n`)]);
    expect(status).toBe(0);
    expect(err).toMatch(/40 downloads/);
    expect(readScenario(out, { servers, clients })).toMatchObject({ ok: true });
    const again = await run([fileWith("fitted.json", out)]);
    expect(again.status).toBe(0);
  });

  it("--log says with status 2 what is no log", async () => {
    const poem = fileWith("poem.txt", "Shall I compare thee\nto a summer's day?\n".repeat(50));
    expect(await run(["--log", poem])).toMatchObject({ status: 2, out: "" });
    expect(await run(["--log", join(folder, "none.log")])).toMatchObject({ status: 2, out: "" });
  });
});
