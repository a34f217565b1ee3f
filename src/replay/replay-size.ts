/** A log's own PASVs and holds through a server's law, at one size of the range. */
import { seedStream, STREAM_WORDS } from "../numbers/random.ts";
import { openPool } from "../ports/pool.ts";
import type { PortPool } from "../ports/port-pool.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import type { PortBehaviour } from "../scenario/types.ts";
import type { Holds } from "./holds.ts";
import { TimeHeap } from "./time-heap.ts";

/** Told of every PASV in order: its row, the chance that it is refused (0 or 1 where the rule leaves nothing to chance), whether it was. */
export type OnPasv = (row: number, chance: number, refused: boolean) => void;

/** Another draw of the random ports, same log. */
const REPLAY_SEED = 1;

/**
 * Replays the holds once. A refused data connection is not tried again, and what its client did later comes as logged: the
 * log shows what was carried, so this is the load of these very days. `ports` null = unlimited. `room` is memory to work in, a number a hold. Returns the
 * most at once.
 */
export function replaySize(
  holds: Holds,
  behaviour: PortBehaviour,
  ports: number | null,
  onPasv: OnPasv,
  room: Int32Array = new Int32Array(holds.count),
): number {
  return new Replay(holds, behaviour, ports, room).run(onPasv);
}

class Replay {
  private readonly holds: Holds;
  private readonly behaviour: PortBehaviour;
  private readonly pool: PortPool;
  private readonly limited: boolean;
  private readonly byChance: boolean;
  private readonly state = new Int32Array(STREAM_WORDS);
  private readonly releases = new TimeHeap();
  /** The port of each row, -1 = none. */
  private readonly portOf: Int32Array;
  /** The row that each session holds a port for, where it keeps it to its next PASV. */
  private readonly heldBy: Map<number, number> = new Map();
  private readonly sessions: SessionCap | null;
  private held = 0;

  constructor(holds: Holds, behaviour: PortBehaviour, ports: number | null, room: Int32Array) {
    this.holds = holds;
    this.behaviour = behaviour;
    this.limited = ports !== null;
    this.pool = openPool(behaviour, ports);
    this.byChance = refusesByChance(behaviour);
    this.portOf = room.fill(-1);
    seedStream(this.state, 0, REPLAY_SEED, 0, 0);
    const { portsPerSession } = behaviour;
    this.sessions =
      ports === null || portsPerSession === null
        ? null
        : new SessionCap(holds, Math.floor(ports / portsPerSession));
  }

  run(onPasv: OnPasv): number {
    const { holds } = this;
    let most = 0;
    for (let row = 0; row < holds.count; row++) {
      const now = holds.pasvSeconds[row]!;
      while (this.releases.first <= now) this.release(this.releases.pop());
      this.ask(row, now, onPasv);
      if (this.held > most) most = this.held;
    }
    return most;
  }

  private ask(row: number, now: number, onPasv: OnPasv): void {
    if (this.sessions !== null && !this.sessions.admits(row, now)) {
      onPasv(row, 1, true);
      return;
    }
    const session = this.holds.session[row]!;
    const before = this.heldBy.get(session);
    if (before !== undefined) {
      this.heldBy.delete(session);
      this.release(before);
    }
    const address = this.holds.address[row]!;
    const chance = this.limited && this.byChance ? this.pool.refusalChance(address) : -1;
    const port = this.pool.take(address, this.state, 0);
    onPasv(row, chance < 0 ? Number(port < 0) : chance, port < 0);
    if (port < 0) return;
    this.portOf[row] = port;
    this.held++;
    const until = this.heldUntil(row);
    if (until === Infinity) this.heldBy.set(session, row);
    else this.releases.push(until, row);
  }

  /** When the port of a row is free again; Infinity = at the next PASV of its session. */
  private heldUntil(row: number): number {
    const { behaviour, holds } = this;
    const end = holds.endSeconds[row]!;
    const blocked =
      behaviour.reusesAddress || holds.upload[row] === 1 ? end : end + behaviour.timeWaitSeconds;
    if (behaviour.holdUntil === "next-pasv-or-quit") {
      return this.isLastOfSession(row) ? blocked : Infinity;
    }
    if (behaviour.holdUntil === "accept" && behaviour.reusesAddress)
      return holds.acceptSeconds[row]!;
    return blocked;
  }

  private isLastOfSession(row: number): boolean {
    this.last ??= lastRows(this.holds);
    return this.last[row] === 1;
  }
  private last: Uint8Array | null = null;

  private release(row: number): void {
    const port = this.portOf[row]!;
    if (port < 0) return;
    this.portOf[row] = -1;
    this.held--;
    this.pool.release(port, this.holds.address[row]!);
  }
}

/** One more than the largest session number. */
function sessionsOf({ count, session }: Holds): number {
  let most = 0;
  for (let row = 0; row < count; row++) most = Math.max(most, session[row]! + 1);
  return most;
}

/** 1 at the last row of each session. */
function lastRows(holds: Holds): Uint8Array {
  const { count, session } = holds;
  const last = new Uint8Array(count);
  const seen = new Uint8Array(sessionsOf(holds));
  for (let row = count - 1; row >= 0; row--) {
    last[row] = 1 - seen[session[row]!]!;
    seen[session[row]!] = 1;
  }
  return last;
}

const ADMITTED = 1;
const TURNED_AWAY = 2;

/** Sessions of which only so many are let in: from their first PASV to the end of their last transfer. */
class SessionCap {
  private readonly ends: Float64Array;
  private readonly leaving = new TimeHeap();
  /** 0 = not decided yet. */
  private readonly verdicts: Uint8Array;
  private readonly holds: Holds;
  private readonly most: number;

  constructor(holds: Holds, most: number) {
    this.holds = holds;
    this.most = most;
    const sessions = sessionsOf(holds);
    this.verdicts = new Uint8Array(sessions);
    this.ends = new Float64Array(sessions).fill(-Infinity);
    for (let row = 0; row < holds.count; row++) {
      const session = holds.session[row]!;
      this.ends[session] = Math.max(this.ends[session]!, holds.endSeconds[row]!);
    }
  }

  /** Whether the session of the row was let in, decided at its first PASV. */
  admits(row: number, now: number): boolean {
    const session = this.holds.session[row]!;
    const known = this.verdicts[session]!;
    if (known !== 0) return known === ADMITTED;
    while (this.leaving.first <= now) this.leaving.pop();
    const admitted = this.leaving.size < this.most;
    this.verdicts[session] = admitted ? ADMITTED : TURNED_AWAY;
    if (admitted) this.leaving.push(this.ends[session]!, session);
    return admitted;
  }
}
