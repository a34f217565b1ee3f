/** Whether the server's link is what holds transfers up, and with them the ports. */
import type { Answer } from "../answer/answer.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { Message } from "./types.ts";
import { clock, percent } from "../language/numbers.ts";

/** Share of the window from which on a full link is worth a sentence. */
const WORTH_SAYING = 0.01;
/** Mean use from which on hardly anything is left: what is asked for may well be more than the link carries. */
const USED_UP = 0.97;

const DIRECTIONS = [
  {
    name: "uplink",
    field: "uplinkBitsPerSecond",
    what: "downloads and listings",
    busy: (day: DaySummary): number => day.uplinkBusy,
    use: (day: DaySummary): number => day.uplinkUse,
  },
  {
    name: "downlink",
    field: "downlinkBitsPerSecond",
    what: "uploads",
    busy: (day: DaySummary): number => day.downlinkBusy,
    use: (day: DaySummary): number => day.downlinkUse,
  },
] as const;

/** `link-saturated` for each direction that is short for a share of the hour (or day) that the target is about. */
export function linkLimits(answer: Answer): Message[] {
  const { planned, open, current, curve } = answer;
  const days = (open ?? current?.grown ?? curve.at(-1))?.summaries ?? [];
  const mean = (of: (day: DaySummary) => number): number =>
    days.reduce((total, day) => total + of(day), 0) / Math.max(1, days.length);
  return DIRECTIONS.flatMap(({ name, field, what, busy, use }) => {
    const bits = planned.server[field];
    const share = mean(busy);
    if (bits === undefined || share < WORTH_SAYING) return [];
    const used = mean(use);
    const first = `The server's ${name} of ${rate(bits)} is full for ${wholePercent(share)} of ${whenText(answer)}: ${what} then get less than their clients' lines give and hold their ports longer.`;
    const last =
      used > USED_UP
        ? "More is asked of it than it carries: transfers pile up for as long as that lasts."
        : `On average ${wholePercent(used)} of it is in use. A faster link would let go of ports sooner.`;
    return [{ code: "link-saturated", message: `${first} ${last}` }];
  });
}

/** "the busiest hour (09:00-10:00)" or "the day". */
function whenText({ planned, window }: Answer): string {
  if (planned.target.over === "day") return "the day";
  return `the busiest hour (${clock(window.fromSeconds)}-${clock(window.toSeconds)})`;
}

/** A share as a whole percentage, rounded towards worse. */
function wholePercent(share: number): string {
  return percent(Math.min(1, Math.ceil(share * 100 - 1e-9) / 100));
}

const UNITS = [
  { size: 1e9, name: "Gbit/s" },
  { size: 1e6, name: "Mbit/s" },
  { size: 1e3, name: "kbit/s" },
] as const;

/** Bits a second as people say them, "200 Mbit/s". */
function rate(bits: number): string {
  const unit = UNITS.find(({ size }) => bits >= size) ?? { size: 1, name: "bit/s" };
  return `${Math.round((bits / unit.size) * 100) / 100} ${unit.name}`;
}
