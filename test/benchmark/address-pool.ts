import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import type { PortBehaviour, Scenario } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import { compare, timed, type Ratio, type Run } from "./rounds.ts";

const days = 5;

/** The example whose ports serve several addresses at once, with the pool's kind as wanted. */
function withPool(exclusive: PortBehaviour["exclusive"]): Scenario {
  const { document } = presets.find(({ id }) => id === "aws-transfer")!;
  const { server } = document;
  return completeScenario(
    { ...document, server: { ...server, ports: { ...server.ports, exclusive } } },
    { servers, clients },
  ).scenario;
}

/** Whole days of the engine, per event: ports shared by address against ports of their own, enough for all or (null) without a limit. */
export function addressContest(ports: number | null): Ratio {
  const contestant = (exclusive: PortBehaviour["exclusive"]): (() => Run) => {
    const asked = withPool(exclusive);
    const simulator = createDaySimulator(asked);
    const window = { fromSeconds: 0, toSeconds: asked.simulation.daySeconds };
    return () =>
      timed(() => {
        let events = 0;
        for (let day = 0; day < days; day++)
          events += simulator.simulateDay({
            ports,
            day,
            window,
            batches: 1,
            picture: ports === null,
          }).events;
        return events;
      });
  };
  return compare(contestant("port-and-address"), contestant("port"));
}
