import type { Lend } from "./questions-engine.ts";
import type { Questions } from "./questions.ts";

/** The questions beside the plan, their code loaded when the first is asked: the first answer does not wait for it. */
export function laterQuestions(lend: Lend): Questions {
  let loading: Promise<Questions> | null = null;
  const load = (): Promise<Questions> => {
    loading ??= import("./questions-engine.ts").then(
      ({ answerQuestions }) => answerQuestions(lend),
      () => {
        loading = null;
        throw new Error("A part of the page could not be loaded. Reload the page and try again.");
      },
    );
    return loading;
  };
  return {
    otherServers: async (...given) => (await load()).otherServers(...given),
    sensitivity: async (...given) => (await load()).sensitivity(...given),
    capacity: async (...given) => (await load()).capacity(...given),
    readLog: async (...given) => (await load()).readLog(...given),
  };
}
