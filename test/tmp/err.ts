import { portsForErlangB, erlangB } from "../../src/answer/exact/erlang-b.ts";
import { portsForDraws, refusalsOfDraws } from "../../src/answer/exact/random-draws.ts";
import { findRareRates } from "../../src/answer/rare/rare-rates.ts";
import { NINE_DRAWS, signal, steady } from "../answer/in-thread.ts";
import { splitHere } from "../answer/split-here.ts";
const effort = Number(process.argv[2]);
for (const [name, ports, truth, make] of [
  [
    "erlang",
    portsForErlangB(5, 1e-6)!,
    erlangB(5, portsForErlangB(5, 1e-6)!),
    (seed: number) => steady({ erlangs: 5, simulation: { seed } }),
  ],
  [
    "draws",
    portsForDraws(2, 9, 1e-6)!,
    refusalsOfDraws(2, portsForDraws(2, 9, 1e-6)!, 9),
    (seed: number) => steady({ erlangs: 2, ports: NINE_DRAWS, simulation: { seed } }),
  ],
] as const) {
  const t = process.cpuUsage();
  const ratios: number[] = [];
  let covered = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const scenario = make(seed);
    const { warmUpSeconds, daySeconds } = scenario.simulation;
    const r = await findRareRates(
      {
        scenario,
        window: { fromSeconds: warmUpSeconds, toSeconds: daySeconds },
        target: 1e-6,
        near: ports,
        also: [ports],
        effort,
      },
      splitHere(scenario),
      signal,
    );
    const { estimate, high } = r!.at(ports)!;
    if (high >= truth) covered++;
    ratios.push(estimate / truth);
  }
  const mean = ratios.reduce((s, r) => s + r, 0) / 100;
  const err = Math.sqrt(ratios.reduce((s, r) => s + (r - mean) ** 2, 0) / 99 / 100);
  const u = process.cpuUsage(t);
  console.log(
    name,
    effort,
    "covered",
    covered,
    "mean",
    mean.toFixed(4),
    "err",
    err.toFixed(4),
    "cpu",
    (u.user + u.system) / 1e6,
  );
}
