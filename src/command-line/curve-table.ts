import { keepsToday } from "../exports/ranges-to-open.ts";
import type { CurvePoint, Plan } from "../plan/types.ts";
import { frequency, percent, thousands } from "../language/numbers.ts";
import { columns } from "./wrap.ts";

/** Sizes shown on each side of the answer. */
const around = 4;

/** The sizes around the answer, and those that have a name wherever they are. */
function nearAnswer(plan: Plan, ports: number): CurvePoint[] {
  const sorted = plan.curve.toSorted((a, b) => a.ports - b.ports);
  const answer = sorted.findIndex((point) => point.ports >= ports);
  const centre = answer < 0 ? sorted.length - 1 : answer;
  return sorted.filter(
    (point, index) => Math.abs(index - centre) <= around || mark(point.ports, plan) !== "",
  );
}

function mark(ports: number, plan: Plan): string {
  const { recommendation, current } = plan;
  if (keepsToday(plan) && ports === current?.usable) return "keep";
  if (!keepsToday(plan) && ports === recommendation?.ports) return "open";
  if (ports === recommendation?.least) return "least";
  return ports === current?.usable ? "today" : "";
}

function estimated({ refusals, counted }: CurvePoint): string {
  return counted === 0 && refusals.estimate === 0 ? "none seen" : frequency(refusals.estimate);
}

/** The curve around the answer, or around today's range where nothing is recommended: sizes, refusals, bound, days with a refusal. */
export function curveTable(plan: Plan): string[] {
  const { recommendation, current, curve, scenario } = plan;
  const answer = keepsToday(plan) ? current?.usable : recommendation?.ports;
  const centre = answer ?? current?.usable ?? 0;
  if (curve.length === 0) return [];
  const sure = `${percent(scenario.target.confidence)} sure below`;
  return columns([
    ["", "ports", "refused", sure, "days with a refusal"],
    ...nearAnswer(plan, centre).map((point) => [
      mark(point.ports, plan),
      thousands(point.ports),
      estimated(point),
      frequency(point.refusals.high),
      point.daysWithRefusal === null
        ? "-"
        : `${thousands(point.daysWithRefusal)} of ${thousands(point.days)}`,
    ]),
  ]);
}
