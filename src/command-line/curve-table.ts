import type { CurvePoint, Plan } from "../plan/types.ts";
import { percent } from "../plan/words.ts";
import { count, frequency } from "./frequency.ts";
import { columns } from "./wrap.ts";

/** Sizes shown on each side of the answer. */
const around = 4;

function nearAnswer(curve: readonly CurvePoint[], ports: number): CurvePoint[] {
  const sorted = curve.toSorted((a, b) => a.ports - b.ports);
  const answer = sorted.findIndex((point) => point.ports >= ports);
  const centre = answer < 0 ? sorted.length - 1 : answer;
  return sorted.slice(Math.max(0, centre - around), centre + around + 1);
}

function mark(ports: number, { recommendation, current }: Plan): string {
  if (ports === recommendation?.ports) return "open";
  if (ports === recommendation?.least) return "least";
  return ports === current?.ports ? "today" : "";
}

function estimated({ refusals, counted }: CurvePoint): string {
  return counted === 0 && refusals.estimate === 0 ? "none seen" : frequency(refusals.estimate);
}

/** The curve around the answer, or around today's range where nothing is recommended: sizes, refusals, bound, days with a refusal. */
export function curveTable(plan: Plan): string[] {
  const { recommendation, current, curve, scenario } = plan;
  const centre = recommendation?.ports ?? current?.ports ?? 0;
  if (curve.length === 0) return [];
  const sure = `${percent(scenario.target.confidence)} sure below`;
  return columns([
    ["", "ports", "refused", sure, "days with a refusal"],
    ...nearAnswer(curve, centre).map((point) => [
      mark(point.ports, plan),
      count(point.ports),
      estimated(point),
      frequency(point.refusals.high),
      point.daysWithRefusal === null
        ? "-"
        : `${count(point.daysWithRefusal)} of ${count(point.days)}`,
    ]),
  ]);
}
