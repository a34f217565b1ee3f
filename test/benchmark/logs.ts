import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { fileBytes } from "../../src/command-line/file-bytes.ts";
import { readLogs, readLogStream } from "../../src/logs/read-log.ts";
import { largeXferlog } from "../logs/large-log.ts";
import { median } from "./rounds.ts";

const bytes = 400e6;
const gigabyte = 1e9;
const rounds = 5;

/** Seconds that Node's readline takes with a split of every line. */
async function splitSeconds(file: string): Promise<number> {
  const start = performance.now();
  let fields = 0;
  for await (const line of createInterface({ input: createReadStream(file) }))
    fields += line.split(" ").length;
  if (fields === 0) throw new Error("Nothing was split.");
  return (performance.now() - start) / 1000;
}

/** The same with its line event, which is faster than its iterator. */
async function eventSeconds(file: string): Promise<number> {
  const start = performance.now();
  let fields = 0;
  const lines = createInterface({ input: createReadStream(file) });
  lines.on("line", (line) => {
    fields += line.split(" ").length;
  });
  await new Promise((resolve) => lines.once("close", resolve));
  if (fields === 0) throw new Error("Nothing was split.");
  return (performance.now() - start) / 1000;
}

/** Seconds from the file to the fitted scenario. */
async function fitSeconds(file: string): Promise<number> {
  const start = performance.now();
  const result = await readLogStream(fileBytes(file));
  if (!result.ok) throw new Error(result.message);
  return (performance.now() - start) / 1000;
}

/** Milliseconds from a cancel in the middle of a file until the reading has ended. */
async function cancelMilliseconds(file: string): Promise<number> {
  const controller = new AbortController();
  let cancelled = Number.NaN;
  const source = { stream: () => fileBytes(file, controller.signal) };
  await readLogs([source], {}, ({ bytes: read }) => {
    if (read < bytes / 4 || controller.signal.aborted) return;
    cancelled = performance.now();
    controller.abort();
  });
  return performance.now() - cancelled;
}

/** Seconds of processor time that a task takes, and the seconds that it says. */
async function timed(task: () => Promise<number>): Promise<{ wall: number; processor: number }> {
  const before = process.cpuUsage();
  const wall = await task();
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1e6 };
}

/** Prints how fast a log is read and fitted, beside Node's readline, and how much memory a gigabyte takes. */
export async function tellLogs(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "planner-log-"));
  const file = join(folder, "xferlog");
  try {
    await writeFile(file, largeXferlog(bytes));
    const events: number[] = [];
    const splits: number[] = [];
    const speeds: number[] = [];
    const processors: number[] = [];
    const computing: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const event = await timed(() => eventSeconds(file));
      const split = await splitSeconds(file);
      const fit = await timed(() => fitSeconds(file));
      events.push(fit.wall / event.wall);
      splits.push(fit.wall / split);
      speeds.push(bytes / 1e6 / fit.wall);
      // On a machine that others use, too, this ratio is the one to trust.
      processors.push(fit.processor / event.processor);
      computing.push(bytes / 1e6 / fit.processor);
    }
    const cancels: number[] = [];
    for (let round = 0; round < rounds; round++) cancels.push(await cancelMilliseconds(file));
    const told = (ratios: readonly number[]): string =>
      `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} .. ${Math.max(...ratios).toFixed(2)} over ${rounds} rounds)`;
    console.log(
      `Log to scenario / Node's readline with a split, ${bytes / 1e6} MB of xferlog in turn: wall time ${told(events)} of its line event, ${told(splits)} of its iterator; processor time ${told(processors)} of its line event; ${median(speeds).toFixed(0)} MB/s, ${median(computing).toFixed(0)} MB a second of processor time`,
    );
    console.log(
      `From a cancel to the end of reading: ${median(cancels).toFixed(0)} ms (${Math.max(...cancels).toFixed(0)} at most over ${rounds} rounds)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  const script = fileURLToPath(new URL("../logs/measure-memory.ts", import.meta.url));
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", script, String(gigabyte)], {
    encoding: "utf8",
  });
  const { lines, over } = JSON.parse(stdout) as { lines: number; over: number };
  console.log(`A gigabyte of xferlog (${lines} lines): ${over} MB over the idle process`);
}
