import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/types.ts";
import { small } from "../command-line/folder.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "planner-package-"));
const installed = join(folder, "node_modules/passive-port-planner");
const command = join(folder, "node_modules/.bin/passive-port-planner");
/** Processor seconds that a start may take: what a person calls at once. */
const mostStartSeconds = 0.3;

const execute = promisify(execFile);
const inFolder = (file: string, text: string) => writeFileSync(join(folder, file), text);

/** Runs a program there and gives what it said, whatever its status. */
function run(program: string, words: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    encoding: "utf8",
    input,
  });
  return { status, out: stdout, err: stderr };
}

beforeAll(async () => {
  // The package as it would be published, put into a folder that has nothing, without a network.
  const packed = await execute("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: project,
  });
  inFolder("package.json", '{"name":"somebody","version":"1.0.0","type":"module"}');
  const words = [
    "install",
    "--offline",
    "--no-audit",
    "--no-fund",
    packed.stdout.trim().split("\n").at(-1)!,
  ];
  await execute("npm", words, { cwd: folder });
  inFolder("small.json", JSON.stringify(small));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package, installed into an empty folder", { timeout: 60_000 }, () => {
  it("brings no other package, no source and no test with it", () => {
    const { packages } = JSON.parse(
      readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8"),
    ) as { packages: Record<string, unknown> };
    expect(Object.keys(packages)).toEqual(["node_modules/passive-port-planner"]);
    const files = spawnSync("find", [installed, "-name", "*.ts", "-not", "-name", "*.d.ts"]);
    expect(files.stdout.toString()).toBe("");
  });

  it("has a command that makes of standard input the plan that the sources make of a file", () => {
    const tsx = join(project, "node_modules/tsx/dist/cli.mjs");
    const sources = [tsx, join(project, "src/command-line/main.ts")];
    const [compiled, read] = [
      run(command, ["-", "--json", "--workers", "2"], JSON.stringify(small)),
      run(process.execPath, [...sources, "small.json", "--json", "--workers", "1"]),
    ].map(({ status, out, err }) => {
      expect([status, err]).toEqual([0, ""]);
      const plan = JSON.parse(out) as Plan;
      return { ...plan, run: { ...plan.run, seconds: 0 } };
    });
    expect(compiled).toEqual(read);
  });

  it("calls itself by its own name", () => {
    const { status, out } = run(command, ["--help"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}passive-port-planner FILE\.json --json/m);
    expect(out).not.toMatch("npm run");
  });

  it("tells its version", () => {
    const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      version: string;
    };
    expect(run(command, ["--version"])).toEqual({
      status: 0,
      out: `passive-port-planner ${version}\n`,
      err: "",
    });
  });

  it("ends with status 3 for a range that --fail-if names", () => {
    const words = ["small.json", "--range", "50000-50000", "--fail-if", "too-small"];
    const { status, err } = run(command, words);
    expect([status, err]).toEqual([3, "The range that is open today is too-small (--fail-if).\n"]);
  });

  it(`starts within ${mostStartSeconds} s of processor time`, () => {
    const measure = `
      import { resourceUsage } from "node:process";
      process.argv.push("--list");
      process.stdout.write = () => true;
      await import(${JSON.stringify(join(installed, "lib/passive-port-planner.mjs"))});
      const { userCPUTime, systemCPUTime } = resourceUsage();
      process.stderr.write(String((userCPUTime + systemCPUTime) / 1e6));`;
    inFolder("measure.mjs", measure);
    // The least of several: what else the machine does makes caches cold, never warm.
    const seconds = Array.from({ length: 5 }, () =>
      Number(run(process.execPath, ["measure.mjs"]).err),
    );
    expect(Math.min(...seconds)).toBeGreaterThan(0.01);
    expect(Math.min(...seconds)).toBeLessThan(mostStartSeconds);
  });
});

describe("the library of the package", { timeout: 60_000 }, () => {
  const program = `
    import {
      clients, exportText, exportTargets, logFormats, plan, readLog, readScenario, DocumentFault, servers,
    } from "passive-port-planner";
    import type { LogResult, Plan, ScenarioDocument } from "passive-port-planner";

    const scenario: ScenarioDocument = ${JSON.stringify(small)};
    const made: Plan = await plan(scenario, { workers: 1 });
    const lines = Array.from({ length: 40 }, (_, index) =>
      \`Thu Mar  5 10:\${String(index).padStart(2, "0")}:07 2026 3 192.0.2.\${index % 7} 90000 /f b _ o r bob ftp 0 * c\\n\`);
    const log: LogResult = await readLog(lines.join(""));
    const [rules] = exportText(made, "nftables");
    const wrong = await plan({ ...scenario, version: 2 as 1 }).catch((thrown: unknown) => thrown);
    console.log(JSON.stringify({
      ports: made.recommendation?.ports,
      transfers: log.ok ? log.transfers : log.message,
      rules: rules?.text.includes(String(made.recommendation?.first)),
      fault: wrong instanceof DocumentFault ? wrong.problems[0]?.path : null,
      refused: readScenario("{}").ok,
      counts: [servers, clients, exportTargets, logFormats].map((list) => list.length > 10),
    }));`;

  it("has types that a strict program takes, with either way of finding modules", () => {
    inFolder("use.ts", program);
    const tsc = join(project, "node_modules/typescript/bin/tsc");
    const common = ["--ignoreConfig", "--strict", "--target", "ES2022", "--lib", "ES2022,DOM"];
    for (const [module, resolution] of [
      ["esnext", "bundler"],
      ["nodenext", "nodenext"],
    ]) {
      const words = [tsc, ...common, "--module", module!, "--moduleResolution", resolution!];
      expect(run(process.execPath, [...words, "--outDir", "out", "use.ts"])).toMatchObject({
        out: "",
        status: 0,
      });
    }
  });

  it("plans, reads logs and writes texts", () => {
    const { status, out, err } = run(process.execPath, ["out/use.js"]);
    expect([status, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      transfers: 40,
      rules: true,
      fault: "version",
      refused: false,
      counts: [true, true, true, true],
    });
    expect((JSON.parse(out) as { ports: number }).ports).toBeGreaterThan(0);
  });
});
