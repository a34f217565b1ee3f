import { shortForm } from "./failures.ts";
import type { Catalogues, ClientDefaults, Retry, ScenarioDocument, Sourced } from "./types.ts";

type Choices = Pick<ScenarioDocument["groups"][number], "software" | "retry">;

/** What clients do that no catalogue entry describes: they give up at once. */
const GENERAL_RETRY: Readonly<Sourced<Retry>> = {
  value: { attempts: 0, delaySeconds: 5, factor: 1, limitSeconds: 300 },
  source: "No retry, until one is given; then after 5 s, at most 300 s apart.",
  grade: "assumed",
};

/** The catalogue entry of a group's software, if there is one; a group without software is "generic". */
export function clientOf(group: Choices, { clients }: Catalogues): ClientDefaults | undefined {
  return clients.find(({ id }) => id === (group.software ?? "generic"));
}

/**
 * Where a group's missing retry fields come from. The delay of software that never retries means nothing, so a group
 * that makes it retry after all gets the general one.
 */
export function retryDefaults(group: Choices, catalogues: Catalogues): Sourced<Retry> {
  const client = clientOf(group, catalogues);
  const ofClient =
    client?.defaults.retry ??
    (client?.failures && {
      ...client.failures.refused,
      value: shortForm(client.failures.refused.value),
    });
  if (ofClient === undefined) return GENERAL_RETRY;
  const retriesAfterAll = ofClient.value.attempts === 0 && (group.retry?.attempts ?? 0) !== 0;
  return retriesAfterAll ? GENERAL_RETRY : ofClient;
}

/**
 * The retry rule of a group: its own fields, the rest from its defaults. Of delay and limit the one that was given wins:
 * a default never contradicts what somebody wrote.
 */
export function effectiveRetry(given: Partial<Retry>, defaults: Readonly<Retry>): Retry {
  const merged = { ...defaults, ...given };
  if (given.limitSeconds !== undefined) {
    merged.delaySeconds = Math.min(merged.delaySeconds, given.limitSeconds);
  } else if (merged.limitSeconds < merged.delaySeconds) {
    merged.limitSeconds = Math.max(GENERAL_RETRY.value.limitSeconds, merged.delaySeconds);
  }
  return merged;
}
