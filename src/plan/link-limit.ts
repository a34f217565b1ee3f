/** Whether the server's link is what holds transfers up, and with them the ports. */
import type { Answer } from "../answer/find-answer.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { Message } from "./types.ts";
import { exactly, percent } from "../language/numbers.ts";
import { limitWords } from "./words/limits.ts";
import { judgedHour } from "./judged-hour.ts";

/** Share of the window from which on a full link is worth a sentence. */
const WORTH_SAYING = 0.01;
/** Mean use from which on hardly anything is left: what is asked for may well be more than the link carries. */
const USED_UP = 0.97;

const DIRECTIONS = [
  {
    isUplink: true,
    field: "uplinkBitsPerSecond",
    busy: (day: DaySummary): number => day.uplinkBusy,
    use: (day: DaySummary): number => day.uplinkUse,
  },
  {
    isUplink: false,
    field: "downlinkBitsPerSecond",
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
  return DIRECTIONS.flatMap(({ isUplink, field, busy, use }) => {
    const bits = planned.server[field];
    const share = mean(busy);
    if (bits === undefined || share < WORTH_SAYING) return [];
    const used = mean(use);
    const message = limitWords().linkFull({
      isUplink,
      rate: rate(bits),
      share: wholePercent(share),
      hour: judgedHour(answer),
      used: wholePercent(used),
      isUsedUp: used > USED_UP,
    });
    return [{ code: "link-saturated", message }];
  });
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
  return `${exactly(Math.round((bits / unit.size) * 100) / 100)} ${unit.name}`;
}
