/** What binds besides the ports, and what the figures leave open: limits and warnings of the plan. */
import type { Answer } from "../answer/answer.ts";
import { sum } from "../answer/ratio.ts";
import { pilesUp } from "../answer/steady-state.ts";
import { ENOUGH_COUNTED } from "../answer/tail.ts";
import type { Scenario } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import { bindingLimits, isKeptOut } from "./binding-limits.ts";
import { fixedRangeLimits } from "./fixed-range.ts";
import { linkLimits } from "./link-limit.ts";
import type { CurrentRange, Message, Recommendation } from "./types.ts";
import { askedFor, counted, oneIn, percent, roughly, thousands } from "../language/numbers.ts";

/** Limits that turn users away before the ports do, or that no range can cure. */
export function findLimits(
  answer: Answer,
  facts: ServerFacts | undefined,
  current: CurrentRange | null,
): Message[] {
  const { planned, smallest, open } = answer;
  const limits = [
    ...bindingLimits(answer, facts, current),
    ...fixedRangeLimits(answer, facts),
    ...linkLimits(answer),
  ];
  if (answer.demand.peak.max === 0 && !isKeptOut(answer)) {
    limits.push({
      code: "no-demand",
      message: "None of these clients opens a passive data connection, so no port is needed.",
    });
  }
  const pilesAnyway = !answer.piles && open !== null && pilesUp(open, planned);
  if (answer.piles || pilesAnyway) {
    limits.push({
      code: "no-steady-state",
      message: answer.piles
        ? "At the range that is open today the retries pile up all day and never drain: the load is larger than the range carries, so no refusal rate is printed for it."
        : "Retries pile up all day and never drain: what turns clients away here is not the range, and no number of ports ends it.",
    });
  }
  if (!smallest) {
    limits.push({
      code: "impossible",
      message: `No range up to 16,384 ports keeps refusals under ${oneIn(planned.target.refusals)}. ${causeOfLoad(answer)}`,
    });
  }
  return limits;
}

function causeOfLoad({ demand, planned }: Answer): string {
  const largest = demand.groups.toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
  const held = `At the peak ${thousands(largest?.meanAtPeak ?? 0)} ports are held by ${largest?.name ?? "the clients"}`;
  return planned.server.ports.reusesAddress
    ? `${held}.`
    : `${held}, many of them in TIME_WAIT for ${planned.server.ports.timeWaitSeconds} s.`;
}

/** Warnings about how the server behaves when its range is full. */
export function behaviourWarnings(answer: Answer, facts: ServerFacts | undefined): Message[] {
  const { ports } = answer.planned.server;
  const name = facts?.name ?? "The server";
  const warnings: Message[] = [];
  if (ports.whenFull === "outside-range") {
    warnings.push({
      code: "outside-range-when-full",
      message: `${name} does not refuse when its range is full: it hands out a port outside it, which the firewall drops. Users see a hang, not an error.`,
    });
  }
  if (ports.whenFull === "close-session") {
    warnings.push({
      code: "session-killed-when-full",
      message: `${name} ends the whole session when it finds no port; users have to log in again.`,
    });
  }
  if (ports.lastPortUnused) {
    warnings.push({
      code: "range-end-unused",
      message: `${name} never gives out the last port of its range: the figures have one port less to use.`,
    });
  }
  return warnings;
}

/** What the run was too short for. */
export function runWarnings(answer: Answer, recommendation: Recommendation | null): Message[] {
  const { cannotShow, precision, days, planned, settled } = answer;
  const each = planned.server.nodes > 1 ? " on each node" : "";
  const wanted = oneIn(planned.target.refusals);
  if (cannotShow) {
    return [
      {
        code: "short-run",
        message: `${counted(days, "day")} cannot show ${wanted}: even with no refusal at all the bound stays above it. About ${roughly(daysToShow(answer))} days would.${obstacleText(answer)}`,
      },
    ];
  }
  const carried = tailWarning(answer);
  if (!settled || !precision || precision.settled || !recommendation) return carried;
  if (precision.low === precision.high) return carried;
  return [
    ...carried,
    {
      code: "short-run",
      message: `${counted(days, "day")} leave ${precision.low}-${precision.high} ports open as the least${each}. About ${roughly(precision.daysNeeded)} days would settle it.`,
    },
  ];
}

/** What a rate that was carried on beyond the counted ones rests on, and what counting it would cost. */
function tailWarning({ open, tail, days, smallest }: Answer): Message[] {
  if (!tail || !open || !smallest) return [];
  const { least } = smallest;
  const perDay = sum(least.units.asked) / least.days;
  const needed = Math.ceil(ENOUGH_COUNTED / (perDay * least.rate.estimate));
  return [
    {
      code: "fitted-tail",
      message: `Fewer than ${ENOUGH_COUNTED} refusals were counted at ${counted(least.ports, "port")} in ${counted(days, "day")}, too few for a rate: Hayward's curve through the counted rates of ${tail.from} to ${tail.to} ports (down to ${oneIn(tail.rarest)}, ${percent(Math.ceil(tail.rms * 100) / 100)} off) is carried on. About ${roughly(needed)} days would count it.`,
    },
  ];
}

/** Why nothing was carried on; empty where that was not the question. */
function obstacleText({ tailObstacle }: Answer): string {
  return tailObstacle === null ? "" : ` No curve is carried on to it: ${tailObstacle}.`;
}

/** Days that would settle an answer which the simulated ones leave open; null where they are enough. */
export function daysNeeded(answer: Answer, recommendation: Recommendation | null): number | null {
  if (answer.cannotShow) return daysToShow(answer);
  const { settled, precision } = answer;
  if (!settled || !precision || precision.settled || !recommendation) return null;
  return precision.daysNeeded;
}

/** Days after which "none refused" would bound the rate under the target. */
export function daysToShow({ smallest, planned, days }: Answer): number {
  const high = smallest?.least.rate.high ?? 1;
  return Math.ceil((days * high) / planned.target.refusals);
}

/** `impossible` where no range keeps to the target of the busiest days. */
export function busiestLimits(busiestLeast: number | null, { target }: Scenario): Message[] {
  if (busiestLeast !== Infinity || target.fiveBusiest === undefined) return [];
  const asked = askedFor(target.fiveBusiest);
  const message = `No range up to 16,384 ports keeps refusals under ${asked} on the five busiest days; what is said is for the usual ones.`;
  return [{ code: "impossible", message }];
}
