/** The course of a plan: looks at growing numbers of days, what each costs, and the answer that stands after it. */
import { daysDiffer } from "../scenario/day-factor.ts";
import type { Scenario } from "../scenario/types.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import type { SimulateDays, TimeWindow } from "../simulation/types.ts";
import { DemandDays } from "./demand-days.ts";
import { HourRuns } from "./hour-runs.ts";
import { findLeast } from "./find-least.ts";
import type { Precision } from "./precision.ts";
import type { Prepared } from "./first-steps.ts";
import { Search } from "./look-by-look.ts";
import { SizeRuns, type Runs, type SizeResult } from "./size-runs.ts";
import { pilesUp, smallestSteadySize } from "./steady-state.ts";
import { batchesPerDay } from "./independent-units.ts";
import { A_DAY, affordableDays, tellsTooLittle } from "./spending.ts";
import type { Answer, AnswerOptions } from "./types.ts";
import { WholeDays } from "./whole-days.ts";

/** No stop before so many days: an interval over fewer is too loose to be settled by chance. */
const FEWEST_DAYS = 20;
/** The same where days differ: the busiest five of a year have to be among them. */
const FEWEST_DIFFERING_DAYS = 200;
/** Days for the comparison with a single node. */
const UNDIVIDED_DAYS = 100;
/** Events that may be spent on telling the last port of a small range, and the part of the budget that they may be. */
const SHARPENING_EVENTS = 1e7;
const SHARPENING_PART = 1 / 12;
/** Parts of the budget that whole days at one size, and the demand of whole days, may take. */
const WHOLE_PART = 0.02;
const DEMAND_PART = 0.025;
/** A rate that is too rare to count is worked out by splitting once so many days, or so much of the budget, have shown about where. */
const DAYS_BEFORE_SPLITTING = 100;
const PART_BEFORE_SPLITTING = 0.2;
/** The same of days that are so dear that few of them take so much of the budget. */
const FEWEST_DEAR_DAYS = 10;
const DEAR_PART = 0.3;
/** A budget of so many events pays for a splitting as it should be; a smaller one for a shorter one. */
const WHOLE_SPLITTING = 5e7;
/** From so many days on the least stands well enough to ask whether another hour is worse. */
const DAYS_BEFORE_HOURS = 100;
/** A need that is predicted from few days is overshot by no more than this. */
const SURE_OF_NEED = 0.7;

/** The load of today and the one that is planned for, and who simulates each. */
export interface Loads {
  scenario: Scenario;
  planned: Scenario;
  simulateToday: SimulateDays;
  simulatePlanned: SimulateDays;
}

export class Course {
  private readonly loads: Loads;
  private readonly prepared: Prepared;
  private readonly options: AnswerOptions;
  private readonly budget: number;
  /** Events after which what is settled is sharp enough; more than twice as many are not spent on that. */
  private readonly sharpening: number;
  private readonly runs: Runs;
  private readonly runsToday: Runs;
  private readonly search: Search;
  private readonly whole: WholeDays;
  private readonly demandDays: DemandDays;
  private readonly progress: Answer["progress"] = [];
  private readonly askedPorts: number | null;
  /** Nothing but days can tell the rate. */
  private hasToCount = false;

  constructor(loads: Loads, prepared: Prepared, options: AnswerOptions, budget: number) {
    const { scenario, planned, simulateToday, simulatePlanned } = loads;
    const { runs, hours, window, curve, guess, obstacle } = prepared;
    const { signal } = options;
    this.loads = loads;
    this.prepared = prepared;
    this.options = options;
    this.budget = budget;
    this.sharpening = Math.min(SHARPENING_EVENTS, SHARPENING_PART * budget);
    this.runs = runs;
    const onePass = obstacle === null;
    const openToday = (): Runs =>
      hours === null
        ? new SizeRuns(scenario, simulateToday, signal, window, batchesPerDay(scenario), onePass)
        : new HourRuns(scenario, simulateToday, signal, window, onePass);
    this.runsToday = planned === scenario ? runs : openToday();
    const steady = smallestSteadySize(planned, guess);
    this.search = new Search(planned, runs, curve, steady, options.roundUp);
    this.whole = new WholeDays(planned, simulatePlanned, signal, WHOLE_PART * budget);
    this.demandDays = new DemandDays(scenario, simulateToday, signal, DEMAND_PART * budget);
    const { portsToday } = options;
    this.askedPorts = portsToday === undefined ? rangeSize(scenario) : portsToday;
  }

  /** Looks until the answer is settled. */
  async run(): Promise<Answer> {
    let days = 0;
    let found: Precision | null = null;
    for (;;) {
      days = this.nextDays(days, found);
      await this.search.look(days);
      found = await this.search.precision(days);
      let last = this.isLast(days, found);
      // Before many days go into an hour, and before the end: is it the one?
      while ((last || days >= DAYS_BEFORE_HOURS) && (await this.addHour())) {
        await this.search.look(days);
        found = await this.search.precision(days);
        last = this.isLast(days, found);
      }
      // What days have settled needs no other method, however few refusals they took for it.
      if (last && (!this.isEnough(days, found) || this.isByLuck(days)))
        await this.search.carryOn(days, this.budget / WHOLE_SPLITTING);
      if (last && !this.search.isCarriedOn) {
        this.hasToCount = true;
        last = this.isLast(days, found);
        if (last) await this.search.settleUnshown(days);
      }
      if (this.search.tail || this.search.isCarriedOn) found = await this.search.precision(days);
      const answer = await this.answerAfter(days, found, last);
      this.options.onAnswer?.(answer);
      if (last) return answer;
    }
  }

  /** Events handled so far. */
  private get events(): number {
    const { runs, runsToday, prepared, whole, demandDays } = this;
    const today = runsToday === runs ? 0 : runsToday.events;
    return prepared.events + runs.events + today + whole.events + demandDays.events;
  }

  /** Days of the next look, as many as are needed, allowed and can be paid for; `days` again where none is worth it. */
  private nextDays(days: number, found: Precision | null, take = true): number {
    const wanted = found === null ? 0 : SURE_OF_NEED * found.daysNeeded;
    const next = this.search.nextLook(days, wanted, take);
    if (days === 0) return next;
    const { runs, runsToday } = this;
    const kept = runs.simulated + (runsToday === runs ? 0 : runsToday.simulated);
    const spent = this.events + A_DAY * kept;
    // What to open is settled: the least itself is worth some more, but not all.
    const isSharpening = found?.settled === true && !this.search.cannotShow && days >= FEWEST_DAYS;
    const mayCost = isSharpening ? Math.min(this.budget, 2 * this.sharpening) : this.budget;
    return affordableDays(runs, days, next, mayCost - spent);
  }

  /** The answer is settled, or further days would not make it better, or there are none. */
  private isLast(days: number, found: Precision | null): boolean {
    return (
      this.isSettled(days, found) ||
      this.isBeyondCounting(days, found) ||
      this.nextDays(days, found, false) === days
    );
  }

  /** Days would tell too little, or cost more than another method: that tells more, and sooner. */
  private isBeyondCounting(days: number, found: Precision | null): boolean {
    const { planned, simulatePlanned } = this.loads;
    const least = this.search.smallest?.least;
    if (this.hasToCount || least === undefined || simulatePlanned.split === undefined) return false;
    const spending = { budget: this.budget, spent: this.events };
    return this.isPlaced(days) && tellsTooLittle(planned, this.runs, least, found, spending);
  }

  /** The days show about where the least lies, as well as they are worth. Where no chance is in it, a splitting finds that by itself. */
  private isPlaced(days: number): boolean {
    const { ports } = this.loads.planned.server;
    const part = this.events / this.budget;
    if (days < FEWEST_DAYS) return days >= FEWEST_DEAR_DAYS && part > DEAR_PART;
    const findsItself = !refusesByChance(ports) && ports.leaks === null;
    return findsItself || days >= DAYS_BEFORE_SPLITTING || part > PART_BEFORE_SPLITTING;
  }

  /** What to open is settled, and the least is sharp, or more than that is not worth its events. */
  private isSettled(days: number, found: Precision | null): boolean {
    if (!this.isEnough(days, found)) return false;
    return found === null || found.sharp || this.events > this.sharpening;
  }

  /** What to open is settled. */
  private isEnough(days: number, found: Precision | null): boolean {
    const { groups, simulation } = this.loads.planned;
    const fewest = daysDiffer(groups) ? FEWEST_DIFFERING_DAYS : FEWEST_DAYS;
    if (days < Math.min(fewest, simulation.days)) return false;
    return !this.search.cannotShow && (found === null || found.settled);
  }

  /**
   * All days are used up, and chances were added up: had they come out worse, splittings would tell, so they do as well
   * where they came out better. Else an answer would be picked by its luck.
   */
  private isByLuck(days: number): boolean {
    const { server, simulation } = this.loads.planned;
    return refusesByChance(server.ports) && days >= simulation.days;
  }

  /** Judges one more hour where whole days show one in which the least is sure to fail; false where they do not. */
  private async addHour(): Promise<boolean> {
    const { hours } = this.prepared;
    const least = this.search.smallest?.least;
    if (hours === null || !least) return false;
    const failing = await hours.addFailing(least.ports, this.whole);
    if (failing === null) return false;
    if (this.runsToday !== this.runs && this.runsToday instanceof HourRuns)
      this.runsToday.add(failing);
    return true;
  }

  private async answerAfter(
    days: number,
    precision: Precision | null,
    last: boolean,
  ): Promise<Answer> {
    const { scenario, planned } = this.loads;
    const { search, prepared, options, runs, runsToday } = this;
    const { smallest, tail } = search;
    const beside = async (result: SizeResult): Promise<SizeResult> =>
      last && prepared.hours !== null ? this.whole.beside(result) : result;
    const at = async (ports: number): Promise<SizeResult> =>
      beside(search.carried(await runs.at(ports, days)));
    const open = smallest ? await at(options.roundUp(smallest.least.ports)) : null;
    const window = open?.window ?? prepared.window;
    const demanded = await this.demandDays.upTo(days, window, last);
    const steadySize = smallestSteadySize(scenario, demanded.days);
    // A range that the load outgrows is not run: the longer the day, the more there would be to simulate.
    const { askedPorts } = this;
    const outgrown = askedPorts !== null && askedPorts < Math.max(steadySize, search.floor);
    const currentPorts = outgrown ? null : askedPorts;
    const grown = currentPorts === null ? null : await at(currentPorts);
    const today =
      currentPorts === null || runsToday === runs ? grown : await runsToday.at(currentPorts, days);
    const piles = outgrown || (today !== null && pilesUp(today, scenario));
    const { low = 0, high = 0 } = precision ?? {};
    this.progress.push({ days, least: smallest?.least.ports ?? null, low, high });
    const undivided = last ? await this.undividedLeast(window) : null;
    const nextDays = last ? days : this.nextDays(days, precision, false);
    const answerNow = (curve: SizeResult[]): Answer => ({
      scenario,
      planned,
      days,
      daysWanted: last ? days : Math.max(nextDays, Math.ceil(precision?.daysNeeded ?? 0)),
      window,
      smallest,
      open,
      precision,
      cannotShow: search.cannotShow,
      tail,
      tailObstacle: search.tailObstacle,
      structural: search.structural,
      current: today && grown ? { today, grown } : null,
      piles,
      curve,
      demand: demanded.summary,
      minutes: demanded.minutes,
      undivided,
      onePassObstacle: prepared.obstacle,
      progress: [...this.progress],
      events: this.events,
      budget: this.budget,
      settled: last,
    });
    const looked = [smallest?.least, open, grown].filter((result) => !!result);
    const least = smallest?.least.ports ?? 1;
    const { around } = search;
    const isFirst = this.progress.length === 1;
    if (isFirst) {
      // Also where nobody listens: what sizes were looked at before is part of later bounds.
      const known = await around.known(days, least);
      options.onAnswer?.(answerNow(this.curveOf(known, looked)));
    }
    const others =
      isFirst || last ? await around.around(days, least, last) : await around.already(days, least);
    return answerNow(this.curveOf(others, looked));
  }

  /** The sizes that were `looked` at, as they were judged, among the others of the curve; without those that have no rate. */
  private curveOf(others: readonly SizeResult[], looked: readonly SizeResult[]): SizeResult[] {
    const judged = new Map(looked.map((result) => [result.ports, result]));
    const rest = others.filter(({ ports }) => !judged.has(ports));
    return [...rest.map((result) => this.search.carried(result)), ...judged.values()]
      .filter((result) => !pilesUp(result, this.loads.planned))
      .toSorted((a, b) => a.ports - b.ports);
  }

  /** What a single node would need: splitting the clients over nodes loses multiplexing gain. */
  private async undividedLeast(hour: TimeWindow): Promise<number | null> {
    const { planned } = this.loads;
    const { server, simulation } = planned;
    if (server.nodes === 1) return null;
    const whole = { ...planned, server: { ...server, nodes: 1, nodesLost: 0 } };
    const days = Math.min(simulation.days, UNDIVIDED_DAYS);
    const { simulate, signal } = this.options;
    return (await findLeast(whole, { simulate, signal, days, hour })).ports;
  }
}

/** Ports per node of the range that is open today; null where none is given. */
function rangeSize(scenario: Scenario): number | null {
  const { range, nodes } = scenario.server;
  return range ? Math.max(1, Math.floor((range.last - range.first + 1) / nodes)) : null;
}
