import { findAnswer } from "../../src/answer/find-answer.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import { roundUpPorts } from "../../src/placement/round-up-ports.ts";
import { coverageCases } from "../coverage/cases.ts";
import { findTruth } from "../coverage/truth.ts";
const [part, seeds] = [process.argv[2]!, Number(process.argv[3] ?? 20)];
const pool = openNodePool();
const { scenario } = coverageCases().find(({ name }) => name.includes(part))!;
const all: any[] = [];
for (let seed = 1; seed <= seeds; seed++) {
  const asked = { ...scenario, simulation: { ...scenario.simulation, seed } };
  const a = await findAnswer(asked, {
    simulate: (s: any) => openPoolRunner(s, pool).simulateDays,
    signal: new AbortController().signal,
    roundUp: (l: number) => roundUpPorts(l, scenario.server.ports.portsPerSession),
    budget: 6e7,
  } as any);
  const { least } = a.smallest!;
  all.push({
    seed,
    least: least.ports,
    window: least.window,
    rate: least.rate,
    bad: least.evidence,
    days: least.days,
    p: a.precision,
  });
}
const truths = new Map<number, number>();
const sizes = all.map((a) => a.least);
const lo = Math.min(...sizes, ...all.map((a) => a.p.low)),
  hi = Math.max(...sizes);
const asked = { ...scenario, simulation: { ...scenario.simulation, seed: 987654321 } };
const sim = openPoolRunner(asked, pool).simulateDays;
for (let n = lo - 1; n <= hi; n++) {
  const t = await findTruth(
    asked,
    sim,
    n,
    all.map((a) => a.window),
    3e7,
  );
  truths.set(n, Math.max(...all.map((a) => t.in(a.window))));
  console.log("truth", n, truths.get(n)!.toExponential(3), (100 * t.error).toFixed(1) + " %");
}
for (const a of all)
  console.log(
    a.seed,
    "least",
    a.least,
    "low..high",
    a.p.low,
    a.p.high,
    "rate",
    a.rate.estimate.toExponential(2),
    a.rate.low.toExponential(2),
    a.rate.high.toExponential(2),
    "truth",
    truths.get(a.least)!.toExponential(2),
    "days",
    a.days,
    JSON.stringify(a.bad),
    JSON.stringify(a.window),
  );
pool.close();
