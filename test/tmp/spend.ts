import { readFileSync } from "node:fs";
import { clients } from "../../src/clients/index.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { presets } from "../../src/scenario/presets.ts";
import { servers } from "../../src/servers/index.ts";
import { openRunner, runHere, splitHere } from "../../src/jobs/same-thread.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
const [file, budget = "6e7", daysCap] = process.argv.slice(2);
const preset = presets.find(({ id }) => id === file);
const catalogues = { servers, clients };
let document: any;
if (preset) document = preset.document;
else {
  const r: any = readScenario(readFileSync(file!, "utf8"), catalogues);
  document = r.document;
}
if (daysCap)
  document = { ...document, simulation: { ...document.simulation, days: Number(daysCap) } };
const { scenario, assumptions } = completeScenario(document, catalogues);
const log = new Map<string, { ms: number; n: number; events: number }>();
function where(): string {
  const lines = (new Error().stack ?? "").split("\n").slice(3);
  const names = lines
    .map((l) => /src\/(answer|questions|plan)\/([\w-]+)\.ts/.exec(l)?.[0])
    .filter(Boolean);
  return [...new Set(names)].slice(0, 4).join(" < ");
}
const simulate = (given: any) => {
  const at = where();
  const run = runHere(given, createDaySimulator);
  const split = splitHere(given);
  const wrap =
    (kind: string, f: any) =>
    async (...args: any[]) => {
      const start = performance.now();
      const out = await f(...args);
      const key = kind + " " + at;
      const e = log.get(key) ?? { ms: 0, n: 0, events: 0 };
      e.ms += performance.now() - start;
      e.n++;
      log.set(key, e);
      return out;
    };
  return openRunner(given, wrap("days", run), wrap("split", split), {}).simulateDays;
};
Error.stackTraceLimit = 40;
const t0 = performance.now();
const { plan } = await makePlan(scenario, assumptions, {
  simulate: simulate as any,
  signal: new AbortController().signal,
  budget: Number(budget),
});
console.log(plan.verdict.headline, plan.run);
console.log("total", (performance.now() - t0).toFixed(0), "ms");
for (const [k, v] of [...log].sort((a, b) => b[1].ms - a[1].ms).slice(0, 25))
  console.log(v.ms.toFixed(0).padStart(7), String(v.n).padStart(5), k);
