import { holdModel } from "./hold-model.ts";
import { linkContest } from "./link.ts";
import { arrivals, erlangB, mm200, openEngine } from "./mm200.ts";
import { tellPage } from "./page.ts";
import { poolSeconds } from "./pool.ts";
import { compileReference } from "./reference.ts";
import { compare, median, type Ratio } from "./rounds.ts";

const rounds = 9;
const referenceArrivals = 5_000_000;
const poolRounds = 3;
const poolDays = 8;

function tell(title: string, { median: middle, least, most, speed, baseSpeed }: Ratio): void {
  const spread = `${least.toFixed(2)} .. ${most.toFixed(2)}`;
  console.log(`${title}: ${middle.toFixed(2)} (${spread} over ${rounds} rounds)`);
  console.log(
    `  ${speed.toFixed(1)} against ${baseSpeed.toFixed(1)} million a second, own CPU time`,
  );
}

function wholeEngine(): void {
  const title = "Whole engine / C++ -O3 binary heap, M/M/200/200 at 180 erlangs, events/s";
  const reference = compileReference();
  const engine = openEngine();
  let refused = 0;
  let seen = 0;
  const runReference = () => {
    const run = reference?.run(referenceArrivals) ?? { work: 1, seconds: 1, refused: 0 };
    refused += run.refused;
    seen += referenceArrivals;
    return run;
  };
  if (reference === null) {
    console.log(`!!! SKIPPED ${title}: g++ is missing (apt-get install g++). The engine alone:`);
    const speeds = Array.from({ length: rounds }, () => engine.day()).slice(1);
    const middle = median(speeds.map(({ work, seconds }) => work / seconds / 1e6));
    console.log(`  ${middle.toFixed(1)} million events a second`);
  } else {
    tell(title, compare(engine.day, runReference, rounds));
    reference.remove();
  }
  const own = engine.refusals();
  console.log(`  an event = an arrival or a departure; ${arrivals / 1e6} million arrivals a day;`);
  console.log(
    `  the engine handles ${(own.events / own.pasvs).toFixed(1)} events of its own for each PASV`,
  );
  console.log(
    `  refused: engine ${(own.refused / own.pasvs).toFixed(5)}, reference ${(refused / Math.max(1, seen)).toFixed(5)}, Erlang B ${erlangB.toFixed(5)}`,
  );
}

function eventSets(): void {
  for (const pending of [200, 20_000]) {
    const { engine, heap } = holdModel(pending);
    tell(
      `Event set / binary heap in JavaScript, ${pending} pending`,
      compare(engine, heap, rounds),
    );
  }
}

function links(): void {
  for (const [clients, classes] of [
    [100, 8],
    [1000, 8],
    [1000, 1000],
  ] as const) {
    const { engine, naive } = linkContest(clients, classes);
    tell(
      `Shared link / naive recomputation, ${clients} transfers at once on lines of ${classes} speeds`,
      compare(engine, naive, rounds),
    );
  }
}

async function threads(): Promise<void> {
  const scenario = mm200();
  const ratios: number[] = [];
  for (let round = 0; round < poolRounds; round += 1) {
    const one = await poolSeconds(scenario, 1, poolDays);
    ratios.push(one / (await poolSeconds(scenario, 2, poolDays)));
  }
  console.log(
    `Two threads / one thread, wall time of ${poolDays} days: ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} .. ${Math.max(...ratios).toFixed(2)})`,
  );
}

console.log(
  "Ratios above 1: the first is faster. Quote ratios; absolute speeds follow the machine.\n",
);
wholeEngine();
eventSets();
links();
await threads();
await tellPage();
