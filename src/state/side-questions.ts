import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { keepAsked } from "./side-question.ts";
import type { Asker } from "./side-question.ts";
import { leastKey, loadKey } from "./question-types.ts";
import type {
  CapacityAnswer,
  Hang,
  OtherServer,
  Questions,
  Sensitivity,
  StaggerLadder,
} from "./question-types.ts";
import type { Recovery } from "../plan/types.ts";
import type { Runner } from "./keep-answered.ts";

/** The questions about one scenario beside its plan. */
export interface CaseQuestions {
  servers: Asker<readonly OtherServer[]>;
  sensitivity: Asker<Sensitivity>;
  stagger: Asker<readonly StaggerLadder[]>;
  hang: Asker<Hang>;
  capacity: Asker<CapacityAnswer>;
  /** The ports that the capacity is asked for; null = none yet. */
  capacityPorts: Signal<number | null>;
  recovery: Asker<Recovery>;
  /** The seconds within which everybody is back; null = not asked yet. */
  recoverySeconds: Signal<number | null>;
  /** Ends all work. */
  stop(): void;
  dispose(): void;
}

/** Opens the questions of a case; nothing is asked before it is wanted. */
export function openQuestions(runner: Runner, questions: Questions): CaseQuestions {
  const capacityPorts = signal<number | null>(null);
  const servers = keepAsked<readonly OtherServer[]>(runner, {
    key: loadKey,
    ask: (plan, abort, onPart) => questions.otherServers(plan, abort, onPart),
  });
  const sensitivity = keepAsked<Sensitivity>(runner, {
    key: leastKey,
    ask: (plan, abort, onPart) => questions.sensitivity(plan, abort, onPart),
  });
  const stagger = keepAsked<readonly StaggerLadder[]>(runner, {
    key: leastKey,
    ask: (plan, abort, onPart) => questions.stagger(plan, abort, onPart),
  });
  const hang = keepAsked<Hang>(runner, {
    key: leastKey,
    ask: (plan, abort) => questions.hang(plan, abort),
    once: true,
  });
  const capacity = keepAsked(runner, {
    key: (plan) =>
      capacityPorts.value === null
        ? null
        : `${capacityPorts.value} ${plan.scenario.simulation.days} ${leastKey(plan)}`,
    ask: (plan, abort) => questions.capacity(plan, capacityPorts.peek() ?? 1, abort),
    once: true,
  });
  const recoverySeconds = signal<number | null>(null);
  const recovery = keepAsked(runner, {
    key: (plan) =>
      recoverySeconds.value === null
        ? null
        : `${recoverySeconds.value} ${plan.current?.ports ?? plan.recommendation?.ports} ${leastKey(plan)}`,
    ask: (plan, abort) => questions.recovery(plan, recoverySeconds.peek() ?? 1, abort),
    once: true,
  });
  const all = [servers, sensitivity, stagger, hang, capacity, recovery];
  return {
    servers,
    sensitivity,
    stagger,
    hang,
    capacity,
    capacityPorts,
    recovery,
    recoverySeconds,
    stop: () => all.forEach((each) => each.stop()),
    dispose: () => all.forEach((each) => each.dispose()),
  };
}
