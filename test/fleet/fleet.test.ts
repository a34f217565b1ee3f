import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compileCommand } from "../../tools/compile-command.mjs";
import { have } from "../exports/tools.ts";
import { transfersOfLoad } from "../logs/loads/load.ts";
import { loads } from "../logs/loads/loads.ts";
import { logOf, writers } from "../logs/loads/writers.ts";

/* What docs/fleet.md shows is run here as it stands there: only where things lie is put in. */

const project = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "planner-fleet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Compiled as in the package: it starts in a fifth of the time.
const planner = `${process.execPath} ${await compileCommand(join(folder, "planner"))}`;

/** The block of docs/fleet.md that holds a text. */
function block(text: string): string {
  const blocks = readFileSync(join(project, "docs/fleet.md"), "utf8").matchAll(
    /```\w+\n(.*?)```/gs,
  );
  const found = [...blocks].map(([, inside = ""]) => inside).find((each) => each.includes(text));
  if (found === undefined) throw new Error(`docs/fleet.md shows no block with ${text}.`);
  return found;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: folder, encoding: "utf8" as const, env: { ...process.env, ...env } };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { status, stdout, stderr };
}

const plan = (words: string) => run("sh", ["-c", `${planner} ${words}`]);

/** Its own name for the planner, replaced by where it lies here. */
const here = (script: string): string =>
  script.replace(/^PLANNER=.*$/m, `PLANNER="${planner}"`).replaceAll("/var/log", folder);

const lines = logOf(transfersOfLoad({ ...loads[0]!, days: 1 }).slice(0, 4000), writers["xferlog"]!);
for (const [index, name] of ["xferlog", "xferlog.1", "xferlog.2"].entries())
  writeFileSync(join(folder, name), `${lines.filter((_, at) => at % 3 === index).join("\n")}\n`);
let fitted: string | null = null;
/** The scenario that is fitted to all three as one log. */
const whole = (): string => {
  if (fitted === null) plan(`--log ${folder}/xferlog* --summary ${folder}/whole.json`);
  fitted ??= plan(`--log ${folder}/whole.json`).stdout;
  return fitted;
};

/** Options of sbatch(1) that README may use, and what their values look like. */
const directives: Record<string, RegExp> = {
  "job-name": /^[\w.-]+$/,
  array: /^\d+(-\d+(:\d+)?)?(,\d+(-\d+)?)*(%\d+)?$/,
  ntasks: /^[1-9]\d*$/,
  "cpus-per-task": /^[1-9]\d*$/,
  mem: /^[1-9]\d*[KMGT]?$/,
  time: /^(\d+-)?(\d{1,2}:)?\d{1,2}:\d{2}$/,
};

describe("a fleet as README shows it", { timeout: 300_000 }, () => {
  it.skipIf(!have("parallel"))("GNU parallel gives the sums of all servers as one log", () => {
    // ":" is this machine, without ssh.
    writeFileSync(join(folder, "servers.txt"), ":\n");
    const { status, stderr } = run("sh", ["-c", here(block("parallel --nonall"))]);
    expect(status, stderr).toBe(0);
    expect(readFileSync(join(folder, "fitted.json"), "utf8")).toBe(whole());
  });

  it("the sums of several servers, a line each, are those of one log", () => {
    const sums = ["xferlog.2", "xferlog", "xferlog.1"].map(
      (name) => plan(`--log ${folder}/${name} --summary -`).stdout,
    );
    writeFileSync(join(folder, "several.jsonl"), sums.join(""));
    expect(sums.every((sum) => JSON.parse(sum).kind === "log-summary")).toBe(true);
    expect(plan(`--log ${folder}/several.jsonl`).stdout).toBe(whole());
  });

  it("Slurm's array is a script whose directives sbatch knows, and whose parts make the whole run", () => {
    const script = block("#SBATCH");
    expect(run("bash", ["-n", "-c", script]).status).toBe(0);
    const given = [...script.matchAll(/^#SBATCH (.*)$/gm)].map(([, option = ""]) => option);
    expect(given.length).toBeGreaterThan(3);
    for (const option of given) {
      const [, name = "", value = ""] = /^--([a-z-]+)=(\S+)$/.exec(option) ?? [];
      expect(value, option).toMatch(directives[name] ?? /^no such directive$/);
    }
    // Slurm reads directives only above the first command.
    const first = script.split("\n").findIndex((line) => line !== "" && !line.startsWith("#"));
    expect(script.split("\n").slice(first).join("\n")).not.toContain("#SBATCH");
    const scenario = {
      version: 1,
      server: { software: "vsftpd" },
      groups: [
        {
          clients: 40,
          visits: { pattern: "steady", perClientPerHour: 2 },
          files: 2,
          transferSeconds: 5,
        },
      ],
      target: { refusals: 0.05, over: "day" },
      simulation: { daySeconds: 14_400 },
    };
    writeFileSync(join(folder, "fitted.json"), JSON.stringify(scenario));
    for (const task of ["0", "1"]) {
      const ran = run("bash", ["-c", here(script)], { SLURM_ARRAY_TASK_ID: task });
      expect(ran.status, ran.stderr).toBe(0);
    }
    const merged = plan(`--merge ${folder}/part-0.json ${folder}/part-1.json`);
    const atOnce = plan(`${folder}/fitted.json --days 100`).stdout;
    const withoutTime = (text: string): string => text.replace(/events, [\d.,]+ s\./, "");
    expect(withoutTime(merged.stdout)).toBe(withoutTime(atOnce));
    expect(merged.stderr).toContain(", 0 were simulated here.");
  });

  const yaml = have("python3") && run("python3", ["-c", "import yaml"]).status === 0;
  it.skipIf(!yaml)("Kubernetes' Indexed Job is one, and each index reads its own log", () => {
    const read = "import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.argv[1])))";
    const parsed = run("python3", ["-c", read, block("kind: Job")]);
    expect(parsed.status, parsed.stderr).toBe(0);
    const job = JSON.parse(parsed.stdout) as {
      apiVersion: string;
      kind: string;
      spec: {
        completionMode: string;
        completions: number;
        parallelism: number;
        template: {
          spec: {
            restartPolicy: string;
            containers: {
              command: string[];
              args: string[];
              volumeMounts: { name: string }[];
            }[];
            volumes: { name: string }[];
          };
        };
      };
    };
    expect([job.apiVersion, job.kind, job.spec.completionMode]).toEqual([
      "batch/v1",
      "Job",
      "Indexed",
    ]);
    expect(job.spec.completions).toBeGreaterThanOrEqual(job.spec.parallelism);
    const { restartPolicy, containers, volumes } = job.spec.template.spec;
    // A Job's pods may not be restarted always.
    expect(["Never", "OnFailure"]).toContain(restartPolicy);
    const [container] = containers;
    const names = volumes.map(({ name }) => name);
    for (const { name } of container!.volumeMounts) expect(names).toContain(name);
    const script = (container!.args[0] ?? "")
      .replaceAll("/logs", folder)
      .replaceAll("/sums", folder)
      .replace("npm run --silent plan --", planner);
    const [shell = "", ...flags] = container!.command;
    for (const index of ["1", "2"]) {
      const ran = run(shell, [...flags, script], { JOB_COMPLETION_INDEX: index });
      expect(ran.status, ran.stderr).toBe(0);
    }
    const alone = plan(`--log ${folder}/xferlog.2 --summary -`).stdout;
    expect(readFileSync(join(folder, "2.json"), "utf8")).toBe(alone);
    expect(readdirSync(folder)).toContain("1.json");
  });
});
