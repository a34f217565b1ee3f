/** A contest in a process of its own: what V8 has translated for one set of flags would serve the next. */
import { arrivals, erlangB, openEngine } from "./mm200.ts";
import { compileReference } from "./reference.ts";
import { compare, median, rounds, tell } from "./rounds.ts";

const referenceArrivals = 5_000_000;

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
    tell(title, compare(engine.day, runReference));
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

wholeEngine();
