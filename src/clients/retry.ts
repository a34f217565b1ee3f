import type { Retry } from "../scenario/types.ts";

/** Gives up at the first refusal. */
export const noRetry: Retry = { attempts: 0, delaySeconds: 0, factor: 1, limitSeconds: 0 };

/** So many more tries without any pause: they meet the same full range. */
export function atOnce(attempts: number): Retry {
  return { attempts, delaySeconds: 0, factor: 1, limitSeconds: 0 };
}
