import { readFileSync } from "node:fs";
import { openNodePool } from "../jobs/node-pool.ts";
import { openPoolRunner } from "../jobs/pool-runner.ts";
import { comparePlans } from "../plan/compare.ts";
import { makePlan } from "../plan/make-plan.ts";
import * as questions from "../questions/questions.ts";
import { runCommand } from "./run-command.ts";
import type { Services } from "./terminal.ts";

const interrupted = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => interrupted.abort());
}
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: nothing is left to say.
  if (code !== "EPIPE") process.stderr.write(`Standard output cannot be written to: ${message}.\n`);
  process.exit(1);
});

/** Whether this is the command of the package, and not its source. */
const isCompiled = import.meta.url.endsWith(".mjs");

function version(): string {
  const manifest = new URL(isCompiled ? "../package.json" : "../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}

const services: Services = {
  makePlan,
  comparePlans,
  questions,
  openWorkers(workers) {
    const pool = openNodePool(workers);
    pool.warm();
    return {
      openRunner: (scenario, options) => openPoolRunner(scenario, pool, options),
      close: () => pool.close(),
    };
  },
};

process.exitCode = await runCommand(
  process.argv.slice(2),
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    showsProgress: process.stderr.isTTY ?? false,
    width: process.stdout.columns ?? 88,
    program: isCompiled ? "passive-port-planner" : "npm run --silent plan --",
    version,
    signal: interrupted.signal,
  },
  services,
);
