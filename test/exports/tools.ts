import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const searched = `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin`;

/** Runs a command with text on standard input; never throws on a bad status. */
export function run(command: string, args: readonly string[], input = "", cwd?: string) {
  const result = spawnSync(command, args, {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, PATH: searched },
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { status: result.status, text: `${result.stdout ?? ""}${result.stderr ?? ""}` };
}

/** Whether all these tools answer; where one is missing, says on standard error which tests it costs. */
export function have(...tools: string[]): boolean {
  const missing = tools.filter((tool) => run("sh", ["-c", `command -v ${tool}`]).status !== 0);
  if (missing.length > 0)
    process.stderr.write(
      `Skipped: the tests that need ${missing.join(", ")}, which is not installed here.\n`,
    );
  return missing.length === 0;
}

/** Whether these tests run as root; where not, says on standard error which tests it costs. */
export function asRoot(what: string): boolean {
  const root = process.getuid?.() === 0;
  if (!root) process.stderr.write(`Skipped: the tests of ${what}, which takes root.\n`);
  return root;
}

/** Whether network namespaces can be made here (it takes root and the kernel's leave). */
export function canMakeNamespaces(): boolean {
  // Suites run side by side: each asks under a name of its own.
  const probe = `ppp-probe-${process.pid}`;
  const able = have("ip") && run("ip", ["netns", "add", probe]).status === 0;
  if (able) run("ip", ["netns", "del", probe]);
  else
    process.stderr.write(
      "Skipped: the tests that need a network namespace, which cannot be made here.\n",
    );
  return able;
}

let made = 0;

/** A namespace and a folder of their own; `sh` runs a script in both. Everything is gone afterwards. */
export function inNamespace<T>(
  files: Record<string, string>,
  use: (sh: (script: string) => { status: number | null; text: string }) => T,
): T {
  const name = `ppp-${process.pid}-${made++}`;
  const folder = mkdtempSync(join(tmpdir(), "exports-"));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  try {
    run("ip", ["netns", "add", name]);
    return use((script) => run("ip", ["netns", "exec", name, "sh", "-c", script], "", folder));
  } finally {
    run("ip", ["netns", "del", name]);
    rmSync(folder, { recursive: true });
  }
}
