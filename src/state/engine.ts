import { clients } from "../clients/index.ts";
import type { StartedPlanner } from "../jobs/start-planner.ts";
import { openRemotePlanning } from "../jobs/planning-worker.ts";
import { completeScenario } from "../scenario/complete.ts";
import { firstPreset } from "../scenario/first-preset.ts";
import { checkScenario, readScenario } from "../scenario/read.ts";
import { writeScenario } from "../scenario/write.ts";
import { servers } from "../servers/index.ts";
import { withFirstLook } from "./first-look.ts";
import { readLogLater } from "./read-log-later.ts";
import type { Engine } from "./engine-types.ts";
import { withWords } from "../language/language.ts";

const catalogues = { servers, clients };

/** The engine of the page: the same core as on the command line; scenarios are read here, all else is planned elsewhere, by `started` where that is given. */
export function openEngine(started: StartedPlanner | null): Engine {
  const planning = openRemotePlanning(started);
  const example = () => completeScenario(firstPreset.document, catalogues);
  const plan = withFirstLook(planning.plan, example);
  return {
    readText: (text) => readScenario(text, catalogues),
    writeText: writeScenario,
    complete: (document) => {
      const checked = checkScenario(document, catalogues);
      return checked.ok ? { ok: true, ...completeScenario(checked.document, catalogues) } : checked;
    },
    makePlan: ({ scenario, assumptions }, signal, onProgress) =>
      plan({ scenario, assumptions }, signal, onProgress),
    compare: (a, b, signal) => planning.compare({ a, b }, signal, () => {}),
    questions: {
      otherServers: planning.otherServers,
      sensitivity: planning.sensitivity,
      stagger: planning.stagger,
      hang: (plan, signal) => planning.hang(plan, signal, () => {}),
      capacity: (plan, ports, signal) => planning.capacity({ plan, ports }, signal, () => {}),
      recovery: (plan, withinSeconds, signal) =>
        planning.recovery({ plan, withinSeconds }, signal, () => {}),
      readLog: readLogLater,
    },
    firstDocument: firstPreset.document,
    presets: async () => {
      const { allPresets } = await withWords(import("./all-presets.ts"));
      return allPresets();
    },
  };
}
