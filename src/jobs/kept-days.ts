/** Days that were simulated once are kept for a while: the same question, asked again in another language, simulates nothing. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays } from "../simulation/types.ts";

/** What is kept at most: bytes of arrays, the rest of a day reckoned as so many more. */
const MOST_BYTES = 64e6;
const BYTES_EACH = 500;

/** Simulates days, but for those that it did before and still has. */
export interface KeptDays {
  /** `simulate`, the days of this scenario kept. */
  of(scenario: Scenario, simulate: SimulateDays): SimulateDays;
}

/** Keeps what was asked last, `mostBytes` of it. Nobody may change what it gives. */
export function keepDays(mostBytes = MOST_BYTES): KeptDays {
  const kept = new Map<string, { found: object[]; bytes: number }>();
  let bytes = 0;
  const keep = (about: string, found: object[]) => {
    const size = found.reduce<number>((sum, each) => sum + bytesOf(each), 0);
    if (size > mostBytes || kept.has(about)) return;
    kept.set(about, { found, bytes: size });
    bytes += size;
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= old.bytes;
    }
  };
  return {
    of(scenario, simulate) {
      const whole = JSON.stringify(scenario);
      const once =
        <Request, Found extends object>(
          run: (request: Request, signal: AbortSignal) => Promise<Found[]>,
        ) =>
        async (request: Request, signal: AbortSignal): Promise<Found[]> => {
          const about = `${JSON.stringify(request)} ${whole}`;
          const known = kept.get(about);
          if (known !== undefined && !signal.aborted) return [...(known.found as Found[])];
          const found = await run(request, signal);
          keep(about, [...found]);
          return found;
        };
      const { split } = simulate;
      const days: SimulateDays = once<Parameters<SimulateDays>[0], DaySummary>(simulate);
      return split === undefined ? days : Object.assign(days, { split: once(split) });
    },
  };
}

function bytesOf(found: object): number {
  const arrays: unknown[] = Object.values(found);
  return arrays.reduce<number>(
    (sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    BYTES_EACH,
  );
}
