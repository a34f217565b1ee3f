import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { runCommand } from "../../src/command-line/run-command.ts";
import { firewalls } from "../../src/firewalls/index.ts";
import { logFormats } from "../../src/logs/index.ts";
import type { Plan } from "../../src/plan/types.ts";
import { snippetTabs } from "../../src/page/snippet-list.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { readLink, writeLink } from "../../src/scenario/link.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { keepingTerminal, madeUpPlan, madeUpServices } from "./fake-services.ts";
import { fileWith, folder, small } from "./folder.ts";

const file = fileWith("small.json", small);

async function run(words: string[], made = madeUpServices(), options = {}) {
  const { said, terminal } = keepingTerminal(options);
  const status = await runCommand(words, terminal, made.services);
  return { status, ...said, ...made };
}

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

describe("exports", () => {
  it("have standard output to themselves", async () => {
    const { out, err } = await run([file, "--export", "vsftpd"]);
    expect(out).toMatch(/^pasv_min_port=26500$/m);
    expect(out).toMatch(/^pasv_max_port=26627$/m);
    expect(out).not.toMatch(/Open TCP/);
    expect(err).toBe("Open TCP 26500-26627: 128 ports.\nvsftpd: In /etc/vsftpd.conf.\n");
  });

  it("come with where they belong, what they cost and the caps that they meet", async () => {
    const { err } = await run([file, "--export", "aws-nlb", "--export", "docker-run"]);
    expect(err).toMatch(/^aws-nlb: Beside your Terraform files/m);
    expect(err).toMatch(
      /^aws-nlb: platform-cap: This plan takes 129 .* 79 more than the 50 .* how many clients 49 passive ports carry\.$/m,
    );
    expect(err).toMatch(/^docker-run: Docker publishes 129 ports with 258 processes/m);
  });

  it("hold a link that opens the same scenario", async () => {
    const { out } = await run([file, "--export", "nftables"]);
    const hash = /^# Plan, behind the planner's address: (#\S+)$/m.exec(out)?.[1] ?? "";
    const reading = await readLink(hash);
    expect(reading.kind === "read" && readScenario(reading.text, { servers, clients })).toEqual(
      readScenario(readFileSync(file, "utf8"), { servers, clients }),
    );
  });

  it("are those of the page, to the letter but for the place of the planner", async () => {
    const target = join(folder, "same");
    const ids = exportTargets
      .map(({ id }) => id)
      .filter((id) => id === "vsftpd" || !servers.some((server) => server.id === id));
    const words = ids.flatMap((id) => ["--export", id]);
    await run([file, ...words, "--out", target]);
    const reading = readScenario(readFileSync(file, "utf8"), { servers, clients });
    if (!reading.ok) throw new Error("The file is wrong.");
    const { scenario, assumptions } = completeScenario(reading.document, { servers, clients });
    const plan = madeUpPlan(scenario, assumptions);
    const link = `https://planner.example/${await writeLink(JSON.stringify(reading.document))}`;
    const tabs = snippetTabs(plan, scenario.access, link);
    const onPage = tabs.flatMap((tab) => {
      const made = tab.make();
      return made.ok ? made.snippet.texts : [];
    });
    const withoutPlan = (text: string) =>
      text.replace(/^(?:#|!|\/\/|rem) Plan[^]*?(?=^(?:#|!|\/\/|rem) Check:)/m, "");
    const read = (name: string) => withoutPlan(readFileSync(join(target, name), "utf8"));
    expect(readdirSync(target).toSorted()).toEqual(onPage.map((each) => each.file).toSorted());
    for (const each of onPage) expect(read(each.file)).toBe(withoutPlan(each.text));
  });

  it("go to one file each with --out, and the verdict to standard output", async () => {
    const target = join(folder, "deep", "rules");
    const { out, err } = await run([
      file,
      "--export",
      "nftables",
      "--export",
      "vsftpd",
      "--out",
      target,
    ]);
    expect(out).toMatch(/^Open TCP/);
    expect(err.match(/Wrote/g)).toHaveLength(2);
    expect(readdirSync(target).toSorted()).toEqual(["ftp-passive.nft", "vsftpd.conf"]);
    expect(readFileSync(join(target, "ftp-passive.nft"), "utf8")).toMatch(/26500-26627/);
  });

  it("of several nodes are one configuration for each slice", async () => {
    const ranges = [
      { first: 26500, last: 26563 },
      { first: 26564, last: 26627 },
    ];
    const two = madeUpServices((plan) => ({
      ...plan,
      recommendation: plan.recommendation && { ...plan.recommendation, ranges },
    }));
    const target = join(folder, "nodes");
    await run([file, "--export", "vsftpd", "--out", target], two);
    const texts = readdirSync(target)
      .toSorted()
      .map((name) => readFileSync(join(target, name), "utf8"));
    expect(texts.map((text) => /pasv_max_port=(\d+)/.exec(text)?.[1])).toEqual(["26563", "26627"]);
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
