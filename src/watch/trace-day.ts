/** Simulates one day once more and keeps what happened to every port. */
import type { Scenario } from "../scenario/types.ts";
import { createDaySimulator } from "../simulation/day-simulator.ts";
import type { DaySummary, TimeWindow } from "../simulation/types.ts";
import { Recorder } from "./recorder.ts";
import { tracedParts } from "./traced-parts.ts";
import type { Trace } from "./trace.ts";

/** Which day, on how many ports a node; the part of it that is traced. */
export interface TraceRequest {
  day: number;
  ports: number;
  span: TimeWindow;
}

/** A traced day, and what an ordinary run says of it. */
export interface TracedDay {
  trace: Trace;
  summary: DaySummary;
}

/** Traces a day of a scenario that `checkScenario` accepted: to the event the day that an ordinary run counts. */
export function traceDay(
  scenario: Scenario,
  { day, ports, span }: TraceRequest,
  mostRows?: number,
): TracedDay {
  const nodes = scenario.server.nodes - scenario.server.nodesLost;
  const recorder = new Recorder(nodes, mostRows);
  const simulator = createDaySimulator(scenario, tracedParts(recorder, ports));
  const isWhole = span.fromSeconds === 0 && span.toSeconds === scenario.simulation.daySeconds;
  const summary = simulator.simulateDay({
    day,
    ports,
    window: span,
    batches: 1,
    picture: isWhole,
    ...(isWhole ? {} : { span }),
  });
  const countedFromSeconds = Math.max(span.fromSeconds, scenario.simulation.warmUpSeconds);
  const trace = recorder.finish({ day, nodes, portsPerNode: ports, span, countedFromSeconds });
  return { trace, summary };
}
