import { poissonMass } from "../../src/numbers/gamma.ts";

/**
 * Chance that no more than `ports` are ever held in a window of `meanHolds` mean holds when a hold
 * is two equal exponential stages (Erlang-2): the same question as peakAtMost for steadier holds,
 * to show how much the hold law matters. Uniformisation of the killed chain of (in stage one, in
 * stage two): ports² * (erlangs + 2 ports) * meanHolds steps, so for small cases; relative error
 * below 1e-10.
 */
export function peakAtMostTwoStages(erlangs: number, meanHolds: number, ports: number): number {
  const side = ports + 1;
  let here = new Float64Array(side * side);
  let next = new Float64Array(side * side);
  for (let one = 0; one <= ports; one += 1) {
    for (let two = 0; one + two <= ports; two += 1) {
      here[one * side + two] = poissonMass(one, erlangs / 2) * poissonMass(two, erlangs / 2);
    }
  }
  const clock = erlangs + 2 * ports;
  const jumps = clock * meanHolds;
  const most = Math.ceil(jumps + 10 * Math.sqrt(jumps) + 50);
  let survives = 0;
  for (let jump = 0; jump <= most; jump += 1) {
    let left = 0;
    for (let one = 0; one <= ports; one += 1) {
      for (let two = 0; one + two <= ports; two += 1) left += here[one * side + two] as number;
    }
    survives += poissonMass(jump, jumps) * left;
    for (let one = 0; one <= ports; one += 1) {
      for (let two = 0; one + two <= ports; two += 1) {
        const cell = one * side + two;
        let weight = (2 * ports - 2 * (one + two)) * (here[cell] as number);
        if (one > 0) weight += erlangs * (here[cell - side] as number);
        if (two > 0) weight += 2 * (one + 1) * (here[cell + side - 1] as number);
        if (one + two < ports) weight += 2 * (two + 1) * (here[cell + 1] as number);
        next[cell] = weight / clock;
      }
    }
    [here, next] = [next, here];
  }
  return survives;
}
