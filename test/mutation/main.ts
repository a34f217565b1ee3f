// `npm run mutate -- ROOM [COUNT] [SEED]`: changes so many places of a room, one at a time, and runs the tests of that room.
// A change that no test notices survives and is printed; the score is the share that was noticed. Works on a copy.
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "../fuzz/mutate.ts";
import { mutantsOf } from "./mutants.ts";
import type { Mutant } from "./mutants.ts";

/** Tests of the answer that take seconds together; all of them take minutes. */
const quickAnswerTests = [
  "exact/",
  "bracket",
  "doubled",
  "fitted-tail",
  "formula",
  "independent-units",
  "many-days",
  "precision",
  "rare-least",
  "ratio",
  "structural-bound",
  "unlimited-days",
];

/** The tests that speak for a room of src, the quick ones first: what those notice, the others are not asked. */
const suites: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ports: [["test/ports/"]],
  answer: [
    quickAnswerTests.map((name) => `test/answer/${name}`),
    ["find-answer", "pilot", "worst-hour", "relations", "holds", "past-midnight"].map(
      (name) => `test/answer/${name}`,
    ),
    ["test/answer/"],
  ],
  placement: [
    ["test/placement/"],
    ["place", "none-usable", "vendor-range"].map((name) => `test/plan/${name}.test.ts`),
  ],
  "exports/firewalls": [
    ["addresses", "clouds", "conntrack", "every-text", "kept", "nftables", "odd", "panels"].map(
      (name) => `test/exports/${name}.test.ts`,
    ),
    ["read-back", "vendors", "placeholders", "change-request", "safe-text", "shell"].map(
      (name) => `test/exports/${name}.test.ts`,
    ),
    ["injection", "parsed", "schema", "applied"].map((name) => `test/exports/${name}.test.ts`),
  ],
  scenario: [["test/scenario/"], ["test/schema/", "test/fuzz/"]],
};
/** Texts that were kept tell every change and judge none. */
const passedOver = "--exclude=test/exports/expected.test.ts";
/** A mutant whose tests take so many times as long as without one hangs, which is noticed. */
const hangsAfter = 4;

const [room = "", count = "30", seed = "1"] = process.argv.slice(2);
const stages = suites[room] ?? [];
if (stages.length === 0) {
  console.error(`npm run mutate -- ${Object.keys(suites).join("|")} [COUNT] [SEED]`);
  process.exit(2);
}

const project = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "planner-mutants-"));
for (const part of [
  "src",
  "workers",
  "test",
  "tools",
  "schema",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "index.html",
])
  cpSync(join(project, part), join(folder, part), { recursive: true });
for (const part of ["node_modules", ".cache"]) symlinkSync(join(project, part), join(folder, part));

let [tried, noticed] = [0, 0];

/** The score so far: a run that is interrupted tells what it has found. */
function tell(): void {
  console.log(
    `${room}: ${noticed} of ${tried} noticed (${Math.round((100 * noticed) / tried)} %), drawn from ${all} mutants, seed ${seed}`,
  );
}

/** Ends the tests that run now, with all that they started. */
let end = () => {};
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    end();
    tell();
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
}

/**
 * What these tests say where they notice what is in the folder now; null where they pass. A mutant may run for ever in a
 * process of the tests: all of them end.
 */
function noticedBy(paths: readonly string[], mostMilliseconds: number): Promise<string | null> {
  const words = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--bail=1",
    "--testTimeout=60000",
    passedOver,
    ...paths,
  ];
  const tests = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that what it started can be ended with it.
    detached: true,
    // No snapshot may be written for what a mutant says.
    env: { ...process.env, CI: "1" },
  });
  end = () => {
    try {
      process.kill(-tests.pid!, "SIGKILL");
    } catch {
      // All of it has ended.
    }
  };
  const said: string[] = [];
  for (const stream of [tests.stdout, tests.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => said.push(piece));
  return new Promise((resolve) => {
    const timer = setTimeout(end, mostMilliseconds);
    tests.on("exit", (status) => {
      clearTimeout(timer);
      end();
      resolve(status === 0 ? null : said.join(""));
    });
  });
}

/** The tests of a stage, and how long they may take, milliseconds; set once they have run without a mutant. */
const patience = new Map<readonly string[], number>();

/** Runs each stage without a mutant: the tests that fail already can tell nothing. */
async function tryOriginal(): Promise<void> {
  for (const stage of stages) {
    const start = performance.now();
    const said = await noticedBy(stage, 3_600_000);
    if (said !== null)
      throw new Error(
        `Tests fail already without a mutant: ${stage.join(" ")}\n${said.slice(-4000)}`,
      );
    patience.set(stage, 60_000 + hangsAfter * (performance.now() - start));
  }
}

async function isNoticed(): Promise<boolean> {
  for (const [stage, most] of patience) if ((await noticedBy(stage, most)) !== null) return true;
  return false;
}

const files = readdirSync(join(folder, "src", room), { recursive: true, encoding: "utf8" }).filter(
  // Examples are data: another figure in them is another example.
  (file) => file.endsWith(".ts") && !file.startsWith("presets"),
);
const mutants: (Mutant & { file: string })[] = files.flatMap((file) =>
  mutantsOf(readFileSync(join(folder, "src", room, file), "utf8")).map((mutant) => ({
    ...mutant,
    file,
  })),
);
const all = mutants.length;
const next = seeded(Number(seed));
const chosen = Array.from(
  { length: Math.min(Number(count), mutants.length) },
  () => mutants.splice(next(mutants.length), 1)[0]!,
);

try {
  await tryOriginal();
  for (const { file, line, was, becomes, text } of chosen) {
    const path = join(folder, "src", room, file);
    const original = readFileSync(path, "utf8");
    writeFileSync(path, text);
    const isFound = await isNoticed();
    tried += 1;
    if (isFound) noticed += 1;
    else console.log(`SURVIVES  src/${room}/${file}:${line}  ${was}  →  ${becomes || "(nothing)"}`);
    writeFileSync(path, original);
  }
  tell();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
