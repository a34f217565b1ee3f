/** What a log's own days say of every size: refusals per PASV at a size, and the least size that meets a target. */
import { estimateRate, type RateEstimate } from "../answer/ratio.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import type { PortBehaviour, Target } from "../scenario/types.ts";
import { judgedDays, judgedIndex, type JudgedDays } from "./days.ts";
import type { Holds } from "./holds.ts";
import { replaySize } from "./replay-size.ts";

/** Most ports that are tried: the same as for a simulated answer. */
const MOST_PORTS = 16_384;
/** Refusals that are listed one by one. */
const MOST_LISTED = 10_000;

/** What became of the log's PASVs at one size. */
export interface ReplayedSize {
  ports: number;
  asked: number;
  /** Mean number of refusals over the server's own draws. */
  refused: number;
  /** Refusals per PASV with one-sided bounds; each day is one observation. */
  rate: RateEstimate;
}

export interface ReplayAnswer {
  judged: JudgedDays;
  /** The least size whose refusals per PASV on these days are within the target; null where none is. */
  least: ReplayedSize | null;
  /** Sizes around it, ascending. */
  curve: ReplayedSize[];
  /** Most ports that the law holds at once on the judged days, without a limit. */
  peak: number;
  /** PASVs of the judged part of the days. */
  asked: number;
  /** false where so few PASVs cannot show a rate as rare as the target. */
  shows: boolean;
}

/** Replays at any size; days are judged once. */
export class LogReplay {
  readonly judged: JudgedDays;
  private readonly holds: Holds;
  private readonly behaviour: PortBehaviour;
  private readonly target: Target;
  private readonly known: Map<number, ReplayedSize> = new Map();
  private readonly room: Int32Array;

  constructor(holds: Holds, behaviour: PortBehaviour, target: Target) {
    this.holds = holds;
    this.behaviour = behaviour;
    this.target = target;
    this.judged = judgedDays(holds, target.over);
    this.room = new Int32Array(holds.count);
  }

  /** Refusals at a size. */
  at(ports: number): ReplayedSize {
    const known = this.known.get(ports);
    if (known !== undefined) return known;
    const { days } = this.judged;
    const dayOf = judgedIndex(this.judged);
    const asked = new Float64Array(days.length);
    const refused = new Float64Array(days.length);
    replaySize(
      this.holds,
      this.behaviour,
      ports,
      (row, chance) => {
        const day = dayOf(this.holds.pasvSeconds[row]!);
        if (day < 0) return;
        asked[day] = asked[day]! + 1;
        refused[day] = refused[day]! + chance;
      },
      this.room,
    );
    const sum = (values: Float64Array): number => values.reduce((total, next) => total + next, 0);
    const result: ReplayedSize = {
      ports,
      asked: sum(asked),
      refused: sum(refused),
      rate: estimateRate(asked, refused, this.target.confidence),
    };
    this.known.set(ports, result);
    return result;
  }

  /** The least size that meets the target on these days, and what lies around it. */
  answer(): ReplayAnswer {
    const peak = replaySize(this.holds, this.behaviour, null, () => {}, this.room);
    const least = this.least(peak);
    const around = [...this.known.values()].sort((a, b) => a.ports - b.ports);
    const asked = around[0]?.asked ?? 0;
    return {
      judged: this.judged,
      least,
      curve: around,
      peak,
      asked,
      shows: asked * this.target.refusals >= 1,
    };
  }

  private least(peak: number): ReplayedSize | null {
    const meets = (ports: number): boolean => this.at(ports).rate.estimate <= this.target.refusals;
    let low = 0;
    let high = Math.max(1, Math.min(MOST_PORTS, peak));
    while (!meets(high)) {
      low = high;
      if (high === MOST_PORTS) return null;
      high = Math.min(MOST_PORTS, Math.ceil(high * 1.5) + 1);
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (meets(middle)) high = middle;
      else low = middle;
    }
    return this.at(high);
  }
}

/** Refusals of one range on one run of the log: how many, when. */
export interface RangeReplay {
  ports: number;
  asked: number;
  /** Refusals of this run, and their mean over the server's own draws. */
  refused: number;
  expected: number;
  /** Stretches of refusals, no two of them within 10 minutes of each other; seconds of the log's clock. */
  stretches: { fromSeconds: number; toSeconds: number; refused: number }[];
  /** Most ports held at once. */
  peak: number;
}

const STRETCH_GAP_SECONDS = 600;

/** All days of the log through a range of so many ports. */
export function replayRange(holds: Holds, behaviour: PortBehaviour, ports: number): RangeReplay {
  const stretches: RangeReplay["stretches"] = [];
  let [refused, expected] = [0, 0];
  const peak = replaySize(holds, behaviour, ports, (row, chance, isRefused) => {
    expected += chance;
    if (!isRefused) return;
    refused++;
    const seconds = holds.pasvSeconds[row]!;
    const open = stretches.at(-1);
    if (open !== undefined && seconds - open.toSeconds <= STRETCH_GAP_SECONDS) {
      open.toSeconds = seconds;
      open.refused++;
    } else if (stretches.length < MOST_LISTED) {
      stretches.push({ fromSeconds: seconds, toSeconds: seconds, refused: 1 });
    }
  });
  const byChance = refusesByChance(behaviour);
  return {
    ports,
    asked: holds.count,
    refused,
    expected: byChance ? expected : refused,
    stretches,
    peak,
  };
}
