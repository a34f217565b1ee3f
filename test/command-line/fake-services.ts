import { runCommand } from "../../src/command-line/run-command.ts";
import type { Services, Terminal } from "../../src/command-line/terminal.ts";
import type { Comparison, CurvePoint, Pictures, Plan } from "../../src/plan/types.ts";
import { questionDays } from "../../src/questions/cost.ts";
import type { Assumption, Scenario } from "../../src/scenario/types.ts";

/** A terminal that keeps what it was told. */
export function keepingTerminal(options: Partial<Terminal> = {}) {
  const said = { out: "", err: "" };
  const terminal: Terminal = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    showsProgress: false,
    width: 80,
    program: "planner",
    version: () => "7.8.9",
    signal: new AbortController().signal,
    ...options,
  };
  return { said, terminal };
}

function point(ports: number): CurvePoint {
  const estimate = ports > 130 ? 0 : 0.5 ** (ports / 12);
  return {
    ports,
    refusals: { estimate, low: estimate / 2, high: estimate * 2 + 1e-5 },
    basis: estimate === 0 ? "bound" : "counted",
    counted: estimate === 0 ? 0 : 40,
    daysWithRefusal: 3,
    days: 100,
  };
}

/** A plan that is made up, but for the scenario in it. */
export function madeUpPlan(scenario: Scenario, assumptions: Assumption[]): Plan {
  const refusals = { estimate: 0.00025, low: 0.0001, high: 0.00052 };
  return {
    version: 1,
    model: "2",
    scenario,
    recommendation: {
      ports: 128,
      first: 26500,
      last: 26627,
      perNode: 128,
      least: 117,
      leastPerNode: 117,
      refusals: { ...refusals, over: "busiest-hour" },
      basis: "counted",
      daysWithRefusal: { estimate: 0.03, low: 0.01, high: 0.08 },
      ranges: [{ first: 26500, last: 26627 }],
      leastInterval: { low: 115, high: 120 },
    },
    band: null,
    current: null,
    margin: null,
    demand: {
      days: 1,
      mean: 4,
      busyMean: 20,
      pasvsPerSecond: 0.4,
      peak: { median: 31, p95: 47, p99: 55, max: 57 },
      busiestHourSeconds: 32_400,
      peakSeconds: 32_700,
      groups: [],
    },
    curve: [140, 64, 72, 80, 96, 112, 117, 120, 128, 132, 136, 48].map(point),
    formula: {
      name: "Nine-draw chain",
      erlangs: 32.46,
      ports: 78,
      refusals: 0.00092,
      applies: false,
      why: "Visits come in bursts, which the formula leaves out.",
      beside: [
        {
          ports: 117,
          formula: 0.00002,
          simulation: { estimate: 0.001, low: 0.0008, high: 0.0012 },
          agrees: false,
        },
      ],
    },
    leak: null,
    timelines: [],
    limits: [{ code: "max-sessions", message: "50 sessions at most: users are turned away." }],
    warnings: [],
    assumptions,
    rules: [],
    verdict: {
      state: "recommended",
      headline: "Open TCP 26500-26627: 128 ports.",
      sentences: [],
      today: null,
      sure: "In your busiest hour about 1 in 4,000 transfers is refused (95% sure: fewer than 1 in 1,900).",
      why: "Usually 31 ports are busy, 57 on the worst of 100 days; vsftpd picks ports blindly, nine tries, so it needs about twice the busiest count.",
      margin: "",
      restsOn: "120 branch scanners that start within 10 minutes (your estimate).",
      limits: "",
      symptom: "vsftpd ends the session with 500 OOPS.",
    },
    run: { days: 100, daysWanted: 100, events: 1_234_567, seconds: 0.84 },
  };
}

/** A comparison that is made up: B needs seven ports more. */
export const madeUpComparison: Comparison = {
  least: { a: 117, b: 124, difference: { estimate: 7, low: 2, high: 12 } },
  peak: { difference: { estimate: 3.25, low: 2.5, high: 4 }, byDay: [3, 3.5] },
  refusals: {
    ports: 128,
    a: { estimate: 0.00025, low: 0.0001, high: 0.00052 },
    b: { estimate: 0.0005, low: 0.0003, high: 0.0009 },
    difference: { estimate: 0.00025, low: -0.00005, high: 0.00055 },
    days: 100,
  },
  days: 100,
  sentence: "B needs 7 more ports than A (95% sure: 2 to 12).",
};

const noPictures = {} as Pictures;

/** Services that make up a plan at once and remember what they were asked. */
export function madeUpServices(change: (plan: Plan) => Plan = (plan) => plan) {
  const asked: { scenario: Scenario; assumptions: Assumption[] }[] = [];
  const capacities: { ports: number; days: number }[] = [];
  const workers = { wanted: [] as (number | undefined)[], open: 0 };
  const services: Services = {
    async makePlan(scenario, assumptions, { simulate }) {
      simulate(scenario);
      asked.push({ scenario, assumptions });
      return { plan: change(madeUpPlan(scenario, assumptions)), pictures: noPictures };
    },
    comparePlans: async () => madeUpComparison,
    questions: {
      askServers: async (scenario, { days = questionDays(scenario) }) => {
        const least = { low: 50, high: 52, days };
        const shared = {
          otherReading: null,
          leavesRange: false,
          assumed: false,
          note: "every port",
        };
        return [
          { id: "a", name: "Alpha", least: { ...least, ports: 51 }, ...shared },
          { id: "b", name: "Beta", least: { ...least, ports: 8 }, ...shared, leavesRange: true },
          { id: "c", name: "Gamma", least: { ...least, ports: 51 }, ...shared },
        ];
      },
      askStagger: async ({ scenario }, { days = questionDays(scenario) }) => {
        const step = (seconds: number, ports: number) => ({
          seconds,
          least: { ports, low: ports, high: ports, days },
        });
        const steps = [step(60, 45), step(3600, 4)];
        return [{ group: 0, name: "Cameras", now: step(1, 130), steps, sentence: "Spread them." }];
      },
      async askCapacity(scenario, ports, { days = scenario.simulation.days }) {
        capacities.push({ ports, days });
        const refusals = { estimate: 0.0004, low: 0.0002, high: 0.0009 };
        const limitedBy = "ports" as const;
        return {
          ports,
          factor: 1.25,
          clients: 50,
          refusals,
          limitedBy,
          unbounded: false,
          days,
          clientsToday: 40,
        };
      },
      askRecovery: async (_plan, withinSeconds) => ({
        withinSeconds,
        fromSeconds: 32_700,
        ports: 300,
        range: 128,
        secondsUntilNormal: 240,
      }),
    },
    openWorkers(wanted) {
      workers.wanted.push(wanted);
      workers.open += 1;
      return {
        openRunner: () => ({ simulateDays: async () => [], close: () => {} }),
        close: () => {
          workers.open -= 1;
        },
      };
    },
  };
  return { services, asked, capacities, workers };
}

/** Runs the command with services that simulate nothing: its status, what it said, and what it asked them. */
export async function run(words: string[], made = madeUpServices(), options = {}) {
  const { said, terminal } = keepingTerminal(options);
  const status = await runCommand(words, terminal, made.services);
  return { status, ...said, ...made };
}
