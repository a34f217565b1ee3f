/** What binds besides the ports, and what the figures leave open: limits and warnings of the plan. */
import type { Answer } from "../answer/find-answer.ts";
import { sum } from "../answer/ratio.ts";
import { pilesUp } from "../answer/steady-state.ts";
import { ENOUGH_COUNTED } from "../answer/fitted-tail.ts";
import type { Scenario } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import { bindingLimits, isKeptOut } from "./binding-limits.ts";
import { fixedRangeLimits } from "./vendor-range.ts";
import { linkLimits } from "./link-limit.ts";
import type { CurrentRange, Message, Recommendation } from "./types.ts";
import { askedFor, oneIn, percent, roughly } from "../language/numbers.ts";
import { limitWords } from "./words/limits.ts";
import { saidOf } from "../servers/words/servers.ts";

/** Limits that turn users away before the ports do, or that no range can cure. */
export function findLimits(
  answer: Answer,
  facts: ServerFacts | undefined,
  current: CurrentRange | null,
): Message[] {
  const { planned, smallest, open } = answer;
  const words = limitWords();
  const limits = [
    ...bindingLimits(answer, facts, current),
    ...fixedRangeLimits(answer, facts),
    ...linkLimits(answer),
  ];
  if (answer.demand.peak.max === 0 && !isKeptOut(answer)) {
    limits.push({
      code: "no-demand",
      message: words.noDemand,
    });
  }
  const pilesAnyway = !answer.piles && open !== null && pilesUp(open, planned);
  if (answer.piles || pilesAnyway) {
    limits.push({
      code: "no-steady-state",
      message: answer.piles ? words.pilesUpToday : words.pilesUpAnyway,
    });
  }
  if (!smallest) {
    limits.push({
      code: "impossible",
      message: impossibleText(answer),
    });
  }
  return limits;
}

function impossibleText({ demand, planned }: Answer): string {
  const largest = demand.groups.toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
  const words = limitWords();
  const { reusesAddress, timeWaitSeconds } = planned.server.ports;
  return words.impossible(
    oneIn(planned.target.refusals),
    largest?.meanAtPeak ?? 0,
    largest?.name ?? words.theClients,
    reusesAddress ? null : timeWaitSeconds,
  );
}

/** Warnings about how the server behaves when its range is full. */
export function behaviourWarnings(answer: Answer, facts: ServerFacts | undefined): Message[] {
  const { ports } = answer.planned.server;
  const words = limitWords();
  const name = (facts && saidOf(facts).name) ?? words.theServer;
  const warnings: Message[] = [];
  if (ports.whenFull === "outside-range") {
    warnings.push({
      code: "outside-range-when-full",
      message: words.outsideRange(name),
    });
  }
  if (ports.whenFull === "close-session") {
    warnings.push({
      code: "session-killed-when-full",
      message: words.endsSession(name),
    });
  }
  if (ports.lastPortUnused) {
    warnings.push({
      code: "range-end-unused",
      message: words.lastPortUnused(name),
    });
  }
  return warnings;
}

/** What the run was too short for. */
export function runWarnings(answer: Answer, recommendation: Recommendation | null): Message[] {
  const { cannotShow, precision, days, planned, settled } = answer;
  const words = limitWords();
  const wanted = oneIn(planned.target.refusals);
  if (cannotShow) {
    return [
      {
        code: "short-run",
        message: words.cannotShow(days, wanted, roughly(daysToShow(answer)), answer.tailObstacle),
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
      message: words.leavesOpen(
        days,
        precision.low,
        precision.high,
        planned.server.nodes > 1,
        roughly(precision.daysNeeded),
      ),
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
      message: limitWords().fittedTail({
        enough: ENOUGH_COUNTED,
        ports: least.ports,
        days,
        from: tail.from,
        to: tail.to,
        rarest: oneIn(tail.rarest),
        off: percent(Math.ceil(tail.rms * 100) / 100),
        needed: roughly(needed),
      }),
    },
  ];
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
  const least = smallest?.least;
  const high = least?.boundByDays ?? least?.rate.high ?? 1;
  return Math.ceil((days * high) / planned.target.refusals);
}

/** `impossible` where no range keeps to the target of the busiest days. */
export function busiestLimits(busiestLeast: number | null, { target }: Scenario): Message[] {
  if (busiestLeast !== Infinity || target.fiveBusiest === undefined) return [];
  const asked = askedFor(target.fiveBusiest);
  const message = limitWords().impossibleWhenBusiest(asked);
  return [{ code: "impossible", message }];
}
