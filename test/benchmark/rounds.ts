/** What one run of a contestant came to. */
export interface Run {
  /** Units of work done, such as events. */
  work: number;
  /** CPU seconds of the contestant's own. */
  seconds: number;
}

/** CPU seconds that this process (all its threads) spent in `work`, and what it returned as its amount. */
export function timed(work: () => number): Run {
  const start = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(start);
  return { work: done, seconds: (user + system) / 1e6 };
}

/** The middle of the values; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Speed of one contestant over that of another, and the spread over rounds. */
export interface Ratio {
  median: number;
  least: number;
  most: number;
  /** Median speeds, millions of units of work a second. */
  speed: number;
  baseSpeed: number;
}

/** Rounds that are counted. */
export const rounds = 9;

/** Rounds that are not counted: so long the engine's code is still being translated. A plan runs ten times as many days. */
const warmUps = 3;

/** Runs both in turn for some rounds, after a few that are not counted: the machine's mood meets both alike. */
export function compare(contestant: () => Run, base: () => Run): Ratio {
  for (let round = 0; round < warmUps; round += 1) {
    contestant();
    base();
  }
  const speeds = Array.from({ length: rounds }, (_, round) => {
    const turns = round % 2 === 0 ? [contestant, base] : [base, contestant];
    const runs = turns.map((turn) => turn());
    const [own, other] = round % 2 === 0 ? runs : runs.toReversed();
    const speed = ({ work, seconds }: Run) => work / seconds / 1e6;
    return { own: speed(own as Run), other: speed(other as Run) };
  });
  const ratios = speeds.map(({ own, other }) => own / other);
  return {
    median: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    speed: median(speeds.map(({ own }) => own)),
    baseSpeed: median(speeds.map(({ other }) => other)),
  };
}

/** Prints a ratio, its spread and both speeds. */
export function tell(
  title: string,
  { median: middle, least, most, speed, baseSpeed }: Ratio,
): void {
  const spread = `${least.toFixed(2)} .. ${most.toFixed(2)}`;
  console.log(`${title}: ${middle.toFixed(2)} (${spread} over ${rounds} rounds)`);
  console.log(
    `  ${speed.toFixed(1)} against ${baseSpeed.toFixed(1)} million a second, own CPU time`,
  );
}
