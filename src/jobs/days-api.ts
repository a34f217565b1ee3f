import { transfer } from "comlink";
import type { Scenario } from "../scenario/types.ts";
import type { createDaySimulator } from "../simulation/day-simulator.ts";
import type { DaysRequest } from "../simulation/types.ts";
import { createSplitter, type Splitter } from "../simulation/splitting/splitting.ts";
import type { SplittingRequest, SplittingRun } from "../simulation/splitting/types.ts";
import { runBatch, type DayBatch } from "./run-batch.ts";
import { ownedBuffers, shareBuffers } from "./share-buffers.ts";

/** What a worker offers. A throw means a fault of the program: nothing a scenario says makes it throw. */
export interface DaysApi {
  /** Prepares for a scenario; what follows is about it until the next call. */
  useScenario(scenario: Scenario): void;
  /** Simulates days in order, at least one, and no further one after 0.1 s. Throws where no scenario was given before. */
  simulateDays(request: DaysRequest): DayBatch;
  /** Does one run of a splitting. Throws where no scenario was given before. */
  split(request: SplittingRequest, run: number): SplittingRun;
}

/** The API of one worker. The simulator is kept over requests: its arrays have grown to the scenario's size. */
export function createDaysApi(create: typeof createDaySimulator): DaysApi {
  let simulator: ReturnType<typeof createDaySimulator> | null = null;
  let splitter: Splitter | null = null;
  return {
    useScenario(scenario) {
      simulator = create(scenario);
      splitter = createSplitter(scenario);
    },
    split(request, run) {
      if (splitter === null) throw new Error("No scenario was given to this worker.");
      return splitter.run(request, run);
    },
    simulateDays(request) {
      if (simulator === null) throw new Error("No scenario was given to this worker.");
      const batch = runBatch(simulator, request);
      shareBuffers(batch.days);
      return transfer(batch, ownedBuffers(batch.days));
    },
  };
}
