import { computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { language } from "../language/language.ts";
import type { Language } from "../language/language.ts";
import type { Engine, Outcome, Progress, Reading, Step } from "./engine-types.ts";
import { stateWords } from "./words/state.ts";

/** Where the simulation of one scenario stands. */
type RunStatus =
  /** The inputs have a problem; the last answer stays. */
  | "held"
  /** Inputs changed; the run starts in a moment. */
  | "waiting"
  | "running"
  | "done"
  /** Stopped by the person; the answer so far stays. */
  | "stopped"
  | "failed";

/** An answer and the question it belongs to. */
export interface Answer extends Outcome {
  /** Equal keys = equal simulations; see `simulationKey`. */
  key: string;
  /** What its sentences are written in; in another language the same is asked again. */
  language: Language;
  /** true while days are still to come. */
  provisional: boolean;
  /** All that is told beside the verdict is there, too: the margin, the other reading of the server. */
  whole: boolean;
}

/** All that the page shows of a run. */
export interface Run {
  status: RunStatus;
  daysDone: number;
  daysWanted: number;
  answer: Answer | null;
  /** A sentence, where the run failed. */
  failure: string | null;
}

/** Changes parts of a run; those who look at it are told only where one differs. */
type Change = (part: Partial<Run & { step: Step | null }>) => void;

/** A run with its handles: `start` at once, `stop` within a tick, `dispose` for good; `hurry` starts one that waits for more typing, once the change has been drawn. */
export interface Runner {
  run: ReadonlySignal<Run>;
  /** The run's answer by itself: it changes less often than the rest. */
  answer: ReadonlySignal<Answer | null>;
  /** What is being simulated right now; null while nothing is. By itself: it changes several times a second. */
  step: ReadonlySignal<Step | null>;
  /** The key of the question that the inputs ask now. */
  key: ReadonlySignal<string | null>;
  start(): void;
  hurry(): void;
  stop(): void;
  dispose(): void;
}

/** Waits this long after the last edit before it simulates. */
const DEBOUNCE_MILLISECONDS = 150;
/** Progress is shown at most four times a second. */
const PROGRESS_MILLISECONDS = 250;

/** Everything that the plan depends on; names of the scenario and addresses of the firewall change no number. */
function simulationKey({
  name: _name,
  access: _access,
  ...rest
}: object & {
  name?: unknown;
  access?: unknown;
}): string {
  return JSON.stringify(rest);
}

/**
 * Keeps a scenario answered: starts a run when the inputs change, stops the one that they overtake, keeps the old
 * answer until a new one is there.
 */
export function keepAnswered(reading: ReadonlySignal<Reading>, engine: Engine): Runner {
  const run = signal<Run>({
    status: "waiting",
    daysDone: 0,
    daysWanted: 0,
    answer: null,
    failure: null,
  });
  const step = signal<Step | null>(null);
  const key = signal<string | null>(null);
  let askedIn: Language | null = null;
  let controller: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change: Change = ({ step: doing = step.peek(), ...part }) => {
    step.value = doing;
    const before = run.peek();
    const names = Object.keys(part) as (keyof Run)[];
    if (names.some((name) => part[name] !== before[name])) run.value = { ...before, ...part };
  };
  const abort = () => {
    clearTimeout(timer);
    controller?.abort(new DOMException("Stopped.", "AbortError"));
    controller = null;
  };

  const start = () => {
    abort();
    const input = reading.peek();
    if (!input.ok) return;
    controller = new AbortController();
    const { days } = input.scenario.simulation;
    change({ status: "running", daysDone: 0, daysWanted: days, failure: null });
    void askOnce(input, engine, controller, change);
  };

  const hurry = () => {
    if (run.peek().status !== "waiting") return;
    clearTimeout(timer);
    timer = setTimeout(start);
  };

  const stop = () => {
    const { status } = run.peek();
    if (status !== "running" && status !== "waiting") return;
    abort();
    change({ status: "stopped", step: null });
  };

  const dispose = effect(() => {
    const input = reading.value;
    if (!input.ok) {
      abort();
      change({ status: "held", step: null });
      return;
    }
    const question = simulationKey(input.scenario);
    const { answer, status } = run.peek();
    const spoken = language();
    const isAsked = key.peek() === question && askedIn === spoken;
    const known = isAsked && status !== "held" && status !== "done";
    key.value = question;
    askedIn = spoken;
    if (known) return;
    abort();
    if (answer?.key === question && answer.language === spoken && answer.whole) {
      change({ status: "done", failure: null });
      return;
    }
    change({ status: "waiting", step: null, failure: null });
    timer = setTimeout(start, answer === null ? 0 : DEBOUNCE_MILLISECONDS);
  });

  return {
    run,
    answer: computed(() => run.value.answer),
    step,
    key,
    start,
    hurry,
    stop,
    dispose: () => {
      dispose();
      abort();
    },
  };
}

/** Has one question answered and tells of it as it goes; of nothing once `own` is aborted, which it is when all is over. */
async function askOnce(
  input: Extract<Reading, { ok: true }>,
  engine: Engine,
  own: AbortController,
  change: Change,
): Promise<void> {
  const about = { key: simulationKey(input.scenario), language: language() };
  const tell: Change = (part) => {
    if (own.signal.aborted) return;
    own.abort();
    change(part);
  };
  try {
    const progress = progressOf(about, own.signal, change);
    const outcome = await engine.makePlan(input, own.signal, progress);
    const { days, daysWanted } = outcome.plan.run;
    const answer = { ...outcome, ...about, provisional: false, whole: true };
    tell({ status: "done", step: null, daysDone: days, daysWanted, answer });
  } catch (error) {
    tell({ status: "failed", step: null, failure: sentenceOf(error) });
  }
}

/** What a run is told of its progress: the first answer and the verdict at once, everything else in time. */
function progressOf(
  about: Pick<Answer, "key" | "language">,
  until: AbortSignal,
  change: Change,
): (progress: Progress) => void {
  // An answer waits here for its turn: progress without one must not push it out.
  let fresh: (Outcome & Pick<Answer, "provisional">) | null = null;
  const show = ({ daysDone, daysWanted, step }: Progress) => {
    const answer = fresh === null ? {} : { answer: { ...fresh, ...about, whole: false } };
    fresh = null;
    change({ daysDone, daysWanted, step, ...answer });
  };
  const showInTime = atMostEvery(PROGRESS_MILLISECONDS, show, until);
  let waitsForFirst = true;
  return (progress) => {
    if (until.aborted) return;
    const { outcome, settled } = progress;
    if (outcome !== null) fresh = { ...outcome, provisional: !settled };
    // The first answer and the verdict are what everybody waits for: they are shown at once.
    if (settled || (waitsForFirst && fresh !== null)) show(progress);
    else showInTime(progress);
    waitsForFirst &&= progress.outcome === null;
  };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message !== ""
    ? error.message
    : stateWords().simulationFailed;
}

/** Passes calls on at most once per interval; the last one of a burst comes late rather than never. */
function atMostEvery<T>(
  milliseconds: number,
  deliver: (value: T) => void,
  until: AbortSignal,
): (value: T) => void {
  let latest: { value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tick = () => {
    timer = null;
    if (latest === null || until.aborted) return;
    deliver(latest.value);
    latest = null;
    timer = setTimeout(tick, milliseconds);
  };
  return (value) => {
    latest = { value };
    if (timer === null) tick();
  };
}
