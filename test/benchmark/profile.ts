/** Where the engine's time goes, by source file: V8's own samples over days of M/M/200/200. */
import { Session, type Profiler } from "node:inspector/promises";
import { basename } from "node:path";
import { openEngine } from "./mm200.ts";

/** Days before the samples, while V8 still translates, and days that are sampled. */
const warmUpDays = 3;
const days = 10;
/** Microseconds between two samples. */
const interval = 200;
/** Files with a smaller share are added up. */
const leastShare = 0.02;

/** Samples of each source file of the engine, the most first. */
function byFile({ nodes, samples = [] }: Profiler.Profile): [string, number][] {
  const files = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const url = files.get(sample) ?? "";
    if (!url.includes("/src/")) continue;
    const file = basename(url, ".ts");
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** Prints the share of each file. What V8 draws into a caller is counted there. */
async function tellProfile(): Promise<void> {
  const engine = openEngine();
  for (let day = 0; day < warmUpDays; day += 1) engine.day();
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval });
  await session.post("Profiler.start");
  for (let day = 0; day < days; day += 1) engine.day();
  const { profile } = await session.post("Profiler.stop");
  const files = byFile(profile);
  const total = files.reduce((sum, [, count]) => sum + count, 0);
  const shown = files.filter(([, count]) => count >= leastShare * total);
  const rest = total - shown.reduce((sum, [, count]) => sum + count, 0);
  console.log("Where the engine's own time goes, M/M/200/200 (samples by source file):");
  for (const [file, count] of [...shown, ["all others", rest] as const])
    console.log(`  ${((100 * count) / total).toFixed(0).padStart(3)} %  ${file}`);
}

await tellProfile();
