import { speak, type Language } from "../language/language.ts";
import type { Planning, TaskName, Tasks } from "./tasks.ts";

/** What the worker that plans offers. A task has a number, by which it can be cancelled; its sentences are in the language that is `spoken`. */
export interface PlanningApi {
  run<Name extends TaskName>(
    id: number,
    name: Name,
    given: Tasks[Name]["given"],
    spoken: Language,
    onPart: (part: Tasks[Name]["part"]) => void,
  ): Promise<Tasks[Name]["result"]>;
  /** Without effect where the task has ended. */
  cancel(id: number): void;
}

/** The API of the worker, around whoever does the tasks. */
export function createPlanningApi(planning: Planning): PlanningApi {
  const running = new Map<number, AbortController>();
  return {
    async run(id, name, given, spoken, onPart) {
      const controller = new AbortController();
      running.set(id, controller);
      try {
        await speak(spoken);
        return await planning[name](given, controller.signal, onPart);
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(new DOMException("Stopped.", "AbortError")),
  };
}
