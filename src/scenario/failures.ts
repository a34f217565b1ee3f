/** What a client does next when something fails: its own table, or its rule for retries whatever went wrong. */
import type { Filler } from "./defaults-filler.ts";
import type {
  Delays,
  Failure,
  FailureKind,
  Failures,
  FailureTable,
  Group,
  PortBehaviour,
  Retry,
  ScenarioDocument,
  Sourced,
  WhenFull,
} from "./types.ts";

/** All kinds, in the order of the contract. */
export const FAILURE_KINDS: readonly FailureKind[] = [
  "refused",
  "killed",
  "turnedAway",
  "unanswered",
];

/** Kinds that a refusal by the range can take, as the server has it: a retry rule given by hand speaks of all three. */
const REFUSALS: ReadonlySet<FailureKind> = new Set(["refused", "killed", "unanswered"]);

/** What a refusal by the range is to the clients of a server that behaves so when it is full. */
const REFUSAL_KIND: Readonly<Record<WhenFull, FailureKind>> = {
  refuse: "refused",
  "close-session": "killed",
  "outside-range": "unanswered",
  wait: "refused",
};

/** What a client does next that this server refuses a port. */
export function refusalOf(group: Group, { whenFull }: PortBehaviour): Failure {
  return group.failures[REFUSAL_KIND[whenFull]];
}

/** Whether clients of the group ask again after a refusal by this server: further tries, or the other command. */
export function triesAgain(group: Group, ports: PortBehaviour): boolean {
  const { then, attempts } = refusalOf(group, ports);
  return (then === "retry" && attempts !== 0) || asksAgain(group, ports);
}

function asksAgain({ asksTwice }: Group, { whenFull }: PortBehaviour): boolean {
  if (whenFull === "close-session") return false;
  return asksTwice !== false && !(asksTwice === "when-refused" && whenFull === "outside-range");
}

/** Where a client without a table goes on: a session that is gone has to be opened anew, and without one it is over. */
const WHERE: Readonly<Record<FailureKind, Pick<Failure, "on" | "afterwards">>> = {
  refused: { on: "same-session", afterwards: "next-file" },
  killed: { on: "new-session", afterwards: "give-up" },
  turnedAway: { on: "new-session", afterwards: "give-up" },
  unanswered: { on: "same-session", afterwards: "next-file" },
};

/** The short form of a rule: equal where it retries with growing delays, else the nearest that the form can say. */
export function shortForm({ then, attempts, delays }: Failure): Retry {
  if (then !== "retry") return { attempts: 0, delaySeconds: 0, factor: 1, limitSeconds: 0 };
  if (!Array.isArray(delays)) {
    return {
      attempts,
      delaySeconds: delays.first,
      factor: delays.factor,
      limitSeconds: delays.limit,
    };
  }
  const first = delays[0] ?? 0;
  return { attempts, delaySeconds: first, factor: 1, limitSeconds: Math.max(first, ...delays) };
}

/** The delays of a short form. */
function delaysOf({ delaySeconds, factor, limitSeconds }: Retry): Delays {
  return { first: delaySeconds, factor, limit: limitSeconds };
}

function byRetry(kind: FailureKind, retry: Retry, timeoutSeconds: number): Failure {
  return {
    then: "retry",
    ...WHERE[kind],
    attempts: retry.attempts,
    delays: delaysOf(retry),
    timeoutSeconds: kind === "unanswered" ? timeoutSeconds : 0,
    filesLost: 1,
  };
}

/** The rules of a client that does after every failure what its retry rule says. */
export function failuresByRetry(retry: Retry, timeoutSeconds: number): Failures {
  return {
    refused: byRetry("refused", retry, timeoutSeconds),
    killed: byRetry("killed", retry, timeoutSeconds),
    turnedAway: byRetry("turnedAway", retry, timeoutSeconds),
    unanswered: byRetry("unanswered", retry, timeoutSeconds),
  };
}

/** What the rules of a group are made from. */
export interface FailureSources {
  given: ScenarioDocument["groups"][number]["failures"];
  /** The client's own table; undefined = it has none. */
  table: FailureTable | undefined;
  /** The group's retry rule, and whether any of it was given by hand. */
  retry: Retry;
  retryGiven: boolean;
  timeoutSeconds: number;
  timeoutGiven: boolean;
}

/** What a failure of one kind leads to where no field of it was given by hand. */
function standard(kind: FailureKind, sources: FailureSources): Sourced<Failure> {
  const { table, retry, retryGiven, timeoutSeconds, timeoutGiven } = sources;
  const own = table?.[kind];
  if (own === undefined) {
    return {
      value: byRetry(kind, retry, timeoutSeconds),
      source: "As `retry` says, whatever went wrong.",
      grade: "assumed",
    };
  }
  const timed =
    kind === "unanswered" && timeoutGiven ? { ...own.value, timeoutSeconds } : own.value;
  if (!retryGiven || !REFUSALS.has(kind)) return { ...own, value: timed };
  return {
    value: {
      ...timed,
      then: "retry",
      afterwards: timed.then === "retry" ? timed.afterwards : timed.then,
      attempts: retry.attempts,
      delays: delaysOf(retry),
    },
    source: `As \`retry\` says; else ${own.source}`,
    grade: own.grade,
  };
}

/** The group's rules with every field written out; each kind is one assumption unless all of it was given. */
export function completeFailures(sources: FailureSources, path: string, filler: Filler): Failures {
  const complete = (kind: FailureKind): Failure => {
    const usual = standard(kind, sources);
    const given = sources.given?.[kind];
    if (given === undefined) return filler.fill(`${path}.${kind}`, undefined, usual);
    const merged = { ...usual.value, ...given };
    for (const field of Object.keys(usual.value) as (keyof Failure)[]) {
      filler.fill<unknown>(`${path}.${kind}.${field}`, given[field], {
        ...usual,
        value: merged[field],
      });
    }
    // `retry` is the short form of a refused PASV, and wins.
    if (kind !== "refused" || !sources.retryGiven) return merged;
    return {
      ...merged,
      then: "retry",
      attempts: sources.retry.attempts,
      delays: delaysOf(sources.retry),
    };
  };
  return {
    refused: complete("refused"),
    killed: complete("killed"),
    turnedAway: complete("turnedAway"),
    unanswered: complete("unanswered"),
  };
}
