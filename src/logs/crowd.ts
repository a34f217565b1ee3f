import { moments } from "./laws.ts";

/** Fewest data connections that show a crowd, and fewest at once. */
const fewestTransfers = 200;
const fewestAtOnce = 4;
/** So many at once are met by this share of the data connections: a clock of seconds blurs a few of any client into one another. */
const shareThatMeets = 0.01;
/** Mean over most at once while anything runs: one parallel client keeps its connections busy, a crowd seldom meets. */
const mostOfPeak = 0.5;
/** Where it is never alone, a crowd meets as chance has it: the number met scatters as its mean, give or take. */
const leastScatter = 0.7;
/** A crowd is there for long: its busy stretches follow one another through hours. */
const shortestSpanSeconds = 3600;
/** One client opens its connections together, within this of its first, s; and does so at this share of its beginnings. */
const togetherSeconds = 2;
const mostTogether = 0.5;
/** Many more at once than begin together are several clients that each open some. */
const timesTogether = 3;

/**
 * true where one host and user are most likely many devices behind one address with one login: their data connections come
 * at random, and overlap only by chance. Starts ascending, ends in the same order, s.
 */
export function looksLikeCrowd(starts: Float64Array, ends: Float64Array): boolean {
  const count = starts.length;
  if (count < fewestTransfers || starts[count - 1]! - starts[0]! < shortestSpanSeconds)
    return false;
  const down = ends.slice().sort();
  const met = new Uint32Array(count);
  let [busySeconds, coveredSeconds, next] = [0, 0, 0];
  let [beginnings, together, openedTogether] = [0, 0, 0];
  let busyUntil = -Infinity;
  for (let index = 0; index < count; index++) {
    const [start, end] = [starts[index]!, ends[index]!];
    while (next < count && down[next]! <= start) next++;
    met[index] = index + 1 - next;
    busySeconds += end - start;
    coveredSeconds += Math.max(0, end - Math.max(start, busyUntil));
    const second = starts[index + 1] ?? Infinity;
    if (start >= busyUntil && second < end) {
      beginnings++;
      if (second - start < togetherSeconds) together++;
      for (let at = index; at < count && starts[at]! - start < togetherSeconds; at++)
        openedTogether++;
    }
    busyUntil = Math.max(busyUntil, end);
  }
  const most = met.sort()[Math.floor(count * (1 - shareThatMeets))]!;
  if (most < fewestAtOnce || coveredSeconds <= 0) return false;
  // Where it never pauses there are no beginnings to tell by.
  const startsTogether =
    beginnings >= 10 &&
    together > mostTogether * beginnings &&
    most < (timesTogether * openedTogether) / beginnings;
  if (startsTogether) return false;
  const { mean, variance } = moments(met);
  return (
    busySeconds / coveredSeconds < mostOfPeak * most ||
    (mean > fewestAtOnce && variance >= leastScatter * mean)
  );
}
