/**
 * How often what is said to be 95 % sure is true: the answers of many seeds to every example against long runs of other
 * days. `npm run coverage-table [seeds] [part of a name]`.
 */
import { findAnswer, type Answer } from "../../src/answer/find-answer.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import { roundUpPorts } from "../../src/placement/round-up-ports.ts";
import type { SizeResult } from "../../src/answer/size-runs.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { coverageCases, type CoverageCase } from "./cases.ts";
import { findTruth, type Truth } from "./truth.ts";

const [seedsGiven = "40", part = "", budgetGiven = "6e7", truthGiven = "6e7"] =
  process.argv.slice(2);
const SEEDS = Number(seedsGiven);
/** Events of one answer: those of the page. */
const BUDGET = Number(budgetGiven);
const TRUTH_EVENTS = Number(truthGiven);
const TRUTH_SEED = 987_654_321;

const pool = openNodePool();
const simulate = (scenario: Scenario) => openPoolRunner(scenario, pool).simulateDays;
const { signal } = new AbortController();

/** What is kept of an answer: its days would fill the memory. */
interface Kept {
  least: Claim;
  open: Claim;
  precision: Answer["precision"];
  cannotShow: boolean;
}

type Claim = Pick<SizeResult, "ports" | "rate" | "window">;

function claimOf({ ports, rate, window }: SizeResult): Claim {
  return { ports, rate, window };
}

async function answersOf(scenario: Scenario): Promise<Kept[]> {
  const answers: Kept[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const asked = { ...scenario, simulation: { ...scenario.simulation, seed } };
    const { portsPerSession } = scenario.server.ports;
    const roundUp = (least: number): number => roundUpPorts(least, portsPerSession);
    const options = { simulate, signal, roundUp, budget: BUDGET };
    const { smallest, open, precision, cannotShow } = await findAnswer(asked, options);
    if (smallest === null || open === null) continue;
    answers.push({ least: claimOf(smallest.least), open: claimOf(open), precision, cannotShow });
  }
  return answers;
}

async function truthsOf(
  { scenario, exact }: CoverageCase,
  results: Claim[],
): Promise<Map<number, Truth>> {
  const asked = { ...scenario, simulation: { ...scenario.simulation, seed: TRUTH_SEED } };
  const days = simulate(asked);
  const truths = new Map<number, Truth>();
  const windows = results.map(({ window }) => window);
  for (const ports of new Set(results.map((result) => result.ports))) {
    if (exact !== undefined) {
      truths.set(ports, { in: () => exact(ports), error: 0, days: 0 });
      continue;
    }
    truths.set(ports, await findTruth(asked, days, ports, windows, TRUTH_EVENTS));
  }
  return truths;
}

function row(cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

row([
  "load",
  "least, over seeds",
  "least meets target",
  "bound at least covers",
  "bound at opened covers",
  "lower bound at least covers",
  "least interval holds",
  "not settled",
  "truth known to",
]);
row(Array.from({ length: 9 }, () => "---"));
for (const each of coverageCases()) {
  const { name, scenario } = each;
  if (!name.includes(part)) continue;
  const answers = await answersOf(scenario);
  const results = answers.flatMap(({ least, open }) => [least, open]);
  const truths = await truthsOf(each, results);
  const truthAt = ({ ports, window }: Claim): number => truths.get(ports)!.in(window);
  const { refusals } = scenario.target;
  const of = (holds: (answer: Kept) => boolean): string =>
    `${answers.filter(holds).length}/${answers.length}`;
  const leasts = answers.map(({ least }) => least.ports);
  // What is judged is the worst of the hours, whichever of them an answer took for it.
  const meeting = [...truths.entries()].filter(([, truth]) =>
    results.every(({ window }) => truth.in(window) <= refusals),
  );
  const trueLeast = meeting.reduce((least, [ports]) => Math.min(least, ports), Infinity);
  const worstError = [...new Set(leasts)].reduce(
    (most, ports) => Math.max(most, truths.get(ports)!.error),
    0,
  );
  row([
    name,
    `${Math.min(...leasts)}-${Math.max(...leasts)}`,
    of(({ least }) => truthAt(least) <= refusals),
    of(({ least }) => truthAt(least) <= least.rate.high),
    of(({ open }) => truthAt(open) <= open.rate.high),
    of(({ least }) => truthAt(least) >= least.rate.low),
    of(({ precision }) => precision!.low <= trueLeast && precision!.high >= trueLeast),
    of(({ cannotShow, precision }) => cannotShow || !precision!.settled),
    `${Math.ceil(100 * worstError)} %`,
  ]);
}
pool.close();
