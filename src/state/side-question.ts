import { computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { language } from "../language/language.ts";
import type { Plan } from "../plan/types.ts";
import type { Answer, Runner } from "./keep-answered.ts";
import { stateWords } from "./words/state.ts";

/** Where a question beside the plan stands. */
interface Asked<T> {
  /** `open` = nobody wants it yet, or the plan is still on its way. */
  status: "open" | "running" | "done" | "stopped" | "failed";
  /** The last answer, or what is known of the first one so far. */
  value: T | null;
  /** The question that `value` belongs to. */
  key: string | null;
  /** true where `value` answers what the inputs ask now. */
  current: boolean;
  /** A sentence, where it failed. */
  failure: string | null;
}

/** A question with its handles. */
export interface Asker<T> {
  asked: ReadonlySignal<Asked<T>>;
  /** Asks as soon as the plan is settled. */
  want(): void;
  /** Ends the work and waits for the next `want`; without effect where nothing runs. */
  stop(): void;
  dispose(): void;
}

/** What is asked. */
export interface Question<T> {
  /** Equal keys = equal answers; null = nothing is asked. Signals that it reads are followed. */
  key(plan: Plan): string | null;
  ask(plan: Plan, signal: AbortSignal, onPart: (part: T) => void): Promise<T>;
  /** true: a change of the inputs ends the wish; else it is asked anew for them. */
  once?: boolean;
}

/**
 * What is wanted: `true` = whatever the inputs ask, a key = that one question, `inputs` = the question that these inputs
 * will ask once their plan is whole.
 */
type Wish = string | true | { inputs: string | null } | null;

/** Answers kept per question. */
const MOST_KEPT = 12;

/** Answers a question about the settled plan when it is wanted; a change of the inputs stops it, a known answer returns at once. */
export function keepAsked<T>(runner: Pick<Runner, "run" | "key">, question: Question<T>): Asker<T> {
  const settled = computed(() => settledAnswer(runner));
  const wanted = signal<Wish>(null);
  const state = signal<Omit<Asked<T>, "current">>({
    status: "open",
    value: null,
    key: null,
    failure: null,
  });
  const known = knownAnswers<T>();
  let work: { key: string; controller: AbortController } | null = null;

  const change = (part: Partial<Omit<Asked<T>, "current">>) => {
    state.value = { ...state.peek(), ...part };
  };
  const abort = () => {
    work?.controller.abort(new DOMException("Stopped.", "AbortError"));
    work = null;
  };
  const start = async (about: string, plan: Plan) => {
    const controller = new AbortController();
    work = { key: about, controller };
    const isFirst = state.peek().value === null;
    change({ status: "running", failure: null });
    const tell = (part: Partial<Omit<Asked<T>, "current">>) => {
      if (controller.signal.aborted) return;
      work = null;
      change(part);
    };
    try {
      const value = await question.ask(plan, controller.signal, (part) => {
        if (isFirst && !controller.signal.aborted) change({ value: part, key: about });
      });
      if (!controller.signal.aborted) known.keep(about, value);
      tell({ status: "done", value, key: about });
    } catch (error) {
      const failure = error instanceof Error ? error.message : stateWords().simulationFailed;
      tell({ status: "failed", failure });
    }
  };

  const asks = computed(() => (settled.value === null ? null : question.key(settled.value.plan)));
  /** Answers have sentences: in another language they are others, though they are wanted as before. */
  const about = computed(() => (asks.value === null ? null : `${language()} ${asks.value}`));
  const dispose = effect(() => {
    const asksNow = about.value;
    const wish = wanted.value;
    if (isForInputs(wish)) {
      const isOver = wish.inputs !== runner.key.value;
      if (isOver || asks.value !== null) wanted.value = isOver ? null : asks.value;
      else change({ status: runner.run.value.status === "running" ? "running" : "open" });
      return;
    }
    const wants = asksNow !== null && (wish === true || wish === asks.value);
    if (work !== null && work.key === asksNow && wants) return;
    abort();
    const plan = settled.peek()?.plan;
    const value = asksNow === null ? undefined : known.of(asksNow);
    if (asksNow !== null && value !== undefined) {
      change({ status: "done", value, key: asksNow, failure: null });
    } else if (asksNow !== null && plan !== undefined && wants) {
      void start(asksNow, plan);
    } else if (state.peek().status !== "stopped" || asksNow !== null) {
      change({ status: wish === null && state.peek().status === "stopped" ? "stopped" : "open" });
    }
  });

  return {
    asked: computed(() => ({
      ...state.value,
      current: state.value.value !== null && state.value.key === about.value,
    })),
    want: () => {
      // Between the verdict and the whole plan nobody knows yet what exactly is asked.
      const asksNow = asks.peek() ?? { inputs: runner.key.peek() };
      const wish = question.once === true ? asksNow : true;
      // A failed question is asked again, although the wish is the same.
      if (work === null && wanted.peek() === wish) wanted.value = null;
      wanted.value = wish;
    },
    stop: () => {
      if (work === null && !isForInputs(wanted.peek())) return;
      abort();
      change({ status: "stopped" });
      wanted.value = null;
    },
    dispose: () => {
      dispose();
      abort();
    },
  };
}

function isForInputs(wish: Wish): wish is { inputs: string | null } {
  return typeof wish === "object" && wish !== null;
}

/** The plan's last answer where it is the whole one, to what the inputs ask now, in the language that is spoken. */
function settledAnswer({ run, key }: Pick<Runner, "run" | "key">): Answer | null {
  const { status, answer } = run.value;
  const isSettled = status === "done" && answer !== null && !answer.provisional;
  const isAsked = answer?.key === key.value && answer?.language === language();
  return isSettled && isAsked ? answer : null;
}

/** The newest answers by their questions; older ones are forgotten. */
function knownAnswers<T>() {
  const kept = new Map<string, T>();
  return {
    of: (about: string): T | undefined => kept.get(about),
    keep(about: string, value: T): void {
      kept.delete(about);
      kept.set(about, value);
      for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    },
  };
}
