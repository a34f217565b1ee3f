import { portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import { findRareRates } from "../../src/answer/rare/rare-rates.ts";
import { signal, steady } from "../answer/in-thread.ts";
import { splitHere } from "../answer/split-here.ts";
const ports = portsForErlangB(5, 1e-6)!;
const t = process.cpuUsage();
let ev = 0;
for (let seed = 1; seed <= 12; seed++) {
  const scenario = steady({ erlangs: 5, simulation: { seed } });
  const { warmUpSeconds, daySeconds } = scenario.simulation;
  const r = await findRareRates(
    {
      scenario,
      window: { fromSeconds: warmUpSeconds, toSeconds: daySeconds },
      target: 1e-6,
      near: ports,
      also: [ports],
      effort: 0.1,
    },
    splitHere(scenario),
    signal,
  );
  ev += r!.events;
}
const u = process.cpuUsage(t);
console.log((u.user + u.system) / 1e6 / 12, "s per seed", ev / 12, "events");
