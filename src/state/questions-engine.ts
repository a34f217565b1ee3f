import { grownScenario } from "../answer/answer.ts";
import { findLeast } from "../answer/least.ts";
import type { LeastOptions } from "../answer/least.ts";
import { findSensitivity } from "../answer/sensitivity.ts";
import { readLogFile } from "../jobs/read-log-file.ts";
import { capacityDays, planCapacity } from "../plan/capacity.ts";
import { findOtherServers } from "../plan/other-servers.ts";
import { serverById } from "../servers/index.ts";
import { QUESTION_DAYS } from "./questions.ts";
import type { Questions } from "./questions.ts";

/** Lends simulation workers to some work and takes them back at its end. */
export type Lend = <T>(work: (simulate: LeastOptions["simulate"]) => Promise<T>) => Promise<T>;

/** The questions beside the plan, answered by the core. Loads are those that the plan is for: with the target's growth. */
export function answerQuestions(lend: Lend): Questions {
  return {
    otherServers: ({ scenario }, signal, onPart) =>
      lend((simulate) =>
        findOtherServers(
          grownScenario(scenario),
          { simulate, signal, days: QUESTION_DAYS },
          onPart,
        ),
      ),
    sensitivity: ({ scenario, demand }, signal, onPart) =>
      lend(async (simulate) => {
        const options = { simulate, signal, days: QUESTION_DAYS };
        const planned = grownScenario(scenario);
        const baseline = await findLeast(planned, options);
        const held = demand.groups.reduce((sum, { meanAtPeak }) => sum + meanAtPeak, 0);
        const shares = demand.groups.map(({ meanAtPeak }) => (held === 0 ? 0 : meanAtPeak / held));
        const other = serverById(scenario.server.software)?.otherReading?.ports;
        const rows = await findSensitivity(planned, shares, other, options, (found) =>
          onPart({ baseline, rows: found }),
        );
        return { baseline, rows };
      }),
    capacity: ({ scenario }, ports, signal) =>
      lend(async (simulate) => {
        const days = capacityDays(scenario);
        const found = await planCapacity(scenario, ports, { simulate, signal, days });
        const clientsToday = scenario.groups.reduce((sum, { clients }) => sum + clients, 0);
        return { ...found, days, clientsToday };
      }),
    readLog: readLogFile,
  };
}
