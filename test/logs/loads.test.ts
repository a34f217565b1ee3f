import { describe, expect, it } from "vitest";
import { busyOf, fittedOf, loadOf, meanHeld, readLoad } from "./loads/compare.ts";
import { connectionsADay, transfersOfLoad } from "./loads/load.ts";
import type { Load, Transfer } from "./loads/load.ts";
import { loads } from "./loads/loads.ts";
import { writers } from "./loads/writers.ts";

/* The whole table, every load in several formats, is printed by `npx tsx test/logs/loads/table.ts`: it takes half an hour. */

const limit = 600_000;
const formats = Object.keys(writers);

/** Data connections of one day that tell the load within a per cent by themselves. */
const enough = 30_000;

/** The first days of a load, about 12,000 data connections; two days at least, or one that has enough. */
function some(load: Load): { transfers: Transfer[]; days: number } {
  const perDay = connectionsADay(load);
  const fewest = perDay >= enough ? 1 : 2;
  const days = Math.min(load.days, Math.max(fewest, Math.ceil(12_000 / perDay)));
  const all = transfersOfLoad({ ...load, days });
  const first = Math.floor((all[0]?.endSeconds ?? 0) / 86_400);
  return { days, transfers: all.filter(({ endSeconds }) => endSeconds < (first + days) * 86_400) };
}

describe.each(loads.map((load, index) => [load.id, load.what, load, index] as const))(
  "%s, %s:",
  { timeout: limit },
  (_id, _what, load, index) => {
    const { transfers, days } = some(load);
    const busy = busyOf(transfers);
    // Two formats of each load, so that every format has its turn with two or three loads; and the one without sizes.
    const turn = new Set([
      ...[0, 5].map((step) => formats[(index + step) % formats.length]!),
      "filezilla-server",
    ]);

    it.each([...turn])("%s gives back the load of the log within 8 %", async (format) => {
      const read = readLoad(transfers, format);
      expect(read.transfers).toBe(transfers.length);
      const fitted = fittedOf(read);
      // How long transfers of a shared line last depends on the others: their days are simulated.
      const isShared = fitted.groups.some(({ transferSeconds }) => transferSeconds === undefined);
      const load = isShared ? 86_400 * (await meanHeld(fitted, 40)) : loadOf(fitted);
      expect(Math.abs(load / (busy / days) - 1)).toBeLessThan(0.08);
    });
  },
);
