import type { Catalogues, ClientDefaults, Retry, ScenarioDocument } from "./types.ts";

/** What clients do that no catalogue entry describes: they give up at once. */
export const GENERAL_RETRY: Readonly<Retry> = {
  attempts: 0,
  delaySeconds: 5,
  factor: 1,
  limitSeconds: 300,
};

/** The catalogue entry of a group's software, if there is one; a group without software is "generic". */
export function clientOf(
  group: ScenarioDocument["groups"][number],
  { clients }: Catalogues,
): ClientDefaults | undefined {
  return clients.find(({ id }) => id === (group.software ?? "generic"));
}

/**
 * The retry rule of a group: its own fields, the rest from its software, else general. Of delay and limit the one that
 * was given wins: a default never contradicts what somebody wrote.
 */
export function effectiveRetry(own: Partial<Retry>, defaults: Readonly<Retry>): Retry {
  const merged = { ...defaults, ...own };
  if (own.limitSeconds === undefined) {
    merged.limitSeconds = Math.max(merged.limitSeconds, merged.delaySeconds);
  } else {
    merged.delaySeconds = Math.min(merged.delaySeconds, merged.limitSeconds);
  }
  return merged;
}
