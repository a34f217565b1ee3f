/** Ports that the server has lost track of: nobody's, taken until it is restarted. */
import { nextUniform } from "../numbers/random.ts";
import type { Leak } from "../scenario/types.ts";
import type { Session, Visit } from "./visits.ts";

/** Why a listener that nobody connected to is let go of. */
export const LEFT = { byNextPasv: 0, byTime: 1, bySessionEnd: 2 } as const;

const WHEN: Readonly<Record<Leak["when"], readonly number[]>> = {
  "repeated-pasv": [LEFT.byNextPasv],
  "abandoned-pasv": [LEFT.byNextPasv, LEFT.byTime, LEFT.bySessionEnd],
  "session-end": [LEFT.bySessionEnd],
};

interface LostPort {
  node: number;
  port: number;
  address: number;
}

export class LostPorts {
  /** Ports lost since the last restart. */
  readonly lost: LostPort[] = [];
  /** How many were lost today, and the moments, microseconds. */
  readonly times: number[] = [];

  private readonly occasions: readonly number[];
  private readonly share: number;

  constructor(leaks: Leak | null) {
    this.occasions = leaks === null ? [] : WHEN[leaks.when];
    this.share = leaks?.share ?? 0;
  }

  /** Whether the server loses the session's unused port on this occasion of LEFT. */
  loses(session: Session, occasion: number): boolean {
    if (!session.isUnused || !this.occasions.includes(occasion) || this.share === 0) return false;
    const { random, at } = session.visit;
    return this.share === 1 || nextUniform(random, at) < this.share;
  }

  /** Notes a port that a visit held, lost at `time`. */
  add(port: number, { node, address }: Visit, time: number): void {
    this.lost.push({ node, port, address });
    this.times.push(time);
  }

  /** Begins a day on a server that was just restarted. */
  begin(): void {
    this.lost.length = 0;
    this.times.length = 0;
  }
}
